import { isWanted, type KeptChoice } from './kept-choice.ts';
import type { OfflineTrouble } from './offline-protocol.ts';
import { groupsOfPack, type PackGroup, sharedGroup } from './pack-groups.ts';
import type { PackEntry } from './pack-manifest.ts';

/**
 * How a group stands on the device. `update`: here, but only in the newer release that waits for the person's word;
 * `queued`: its turn comes; `waiting`: for the network; `full`: the device has no room; `failed`: what came was not what was promised;
 * `leaving`: not wanted any more, and about to be dropped.
 */
export type Standing =
  | 'here'
  | 'update'
  | 'queued'
  | 'loading'
  | 'waiting'
  | 'full'
  | 'failed'
  | 'absent'
  | 'leaving';

/** A group with its packs weighed. */
export interface GroupStanding {
  readonly standing: Standing;
  /** Over the wire. */
  readonly totalBytes: number;
  /** Of those, what is here already. */
  readonly hereBytes: number;
  /** What of it takes up room on the device: packs lie there unpacked. */
  readonly storedBytes: number;
}

/** What is known of the device. Packs by name and id. */
export interface DeviceFacts {
  /** Of the newest release known. */
  readonly packs: readonly PackEntry[];
  readonly live: Readonly<Record<string, string>>;
  readonly staged: Readonly<Record<string, string>>;
  /** Everything wanted of the live release is here; the newest may have more parts. */
  readonly liveIsWhole: boolean;
  readonly isOnline: boolean;
  readonly trouble?: OfflineTrouble | undefined;
  /** The pack that is coming now, and how much of it has come, over the wire. */
  readonly fetching?: { readonly name: string; readonly bytes: number } | undefined;
}

/** Weighs one group, and says how it stands. */
export function groupStanding(group: PackGroup, choice: KeptChoice, facts: DeviceFacts): GroupStanding {
  const packs = facts.packs.filter(({ name }) => isIn(group, name));
  const here = packs.filter(({ name }) => facts.live[name] !== undefined);
  const coming = packs.find(
    ({ name }) => name === facts.fetching?.name && !here.some((one) => one.name === name),
  );
  const hereBytes = sum(here, 'wireBytes') + (coming ? (facts.fetching?.bytes ?? 0) : 0);
  const totalBytes = sum(packs, 'wireBytes');
  return {
    standing: standingOf(group, packs, here, choice, facts, hereBytes),
    totalBytes,
    hereBytes: Math.min(hereBytes, totalBytes),
    storedBytes: sum(here, 'rawBytes'),
  };
}

/** A pack that the table does not know yet stays with what the site opens with. */
function isIn({ id }: PackGroup, name: string): boolean {
  return (groupsOfPack(name)[0] ?? sharedGroup.id) === id;
}

function standingOf(
  group: PackGroup,
  packs: readonly PackEntry[],
  here: readonly PackEntry[],
  choice: KeptChoice,
  facts: DeviceFacts,
  hereBytes: number,
): Standing {
  if (!isWanted(group, choice)) return here.length > 0 ? 'leaving' : 'absent';
  const isHere = here.length === packs.length || (facts.liveIsWhole && here.length > 0);
  if (isHere) return 'here';
  if (packs.every(({ name, id }) => (facts.staged[name] ?? facts.live[name]) === id)) return 'update';
  return whyMissing(facts, hereBytes);
}

function whyMissing({ isOnline, trouble }: DeviceFacts, hereBytes: number): Standing {
  if (trouble === 'quota') return 'full';
  if (!isOnline || trouble === 'network') return 'waiting';
  if (trouble) return 'failed';
  return hereBytes > 0 ? 'loading' : 'queued';
}

/** What the top of the page says: everything is here, is coming, waits for the network, or can be asked for. */
export type CourseStanding = 'here' | 'loading' | 'waiting' | 'offered';

/** Sums up the groups that come by themselves: that is the course. Others are no part of it. */
export function courseStanding(groups: readonly GroupStanding[]): {
  readonly standing: CourseStanding;
  /** Still to come, over the wire. */
  readonly missingBytes: number;
} {
  const missing = groups.filter(({ standing }) => !['here', 'update'].includes(standing));
  const has = (standing: Standing) => missing.some((group) => group.standing === standing);
  const isOffered = ['absent', 'leaving', 'full', 'failed'].some((standing) => has(standing as Standing));
  const coming = has('waiting') ? 'waiting' : 'loading';
  return {
    standing: missing.length === 0 ? 'here' : isOffered ? 'offered' : coming,
    missingBytes: missing.reduce((all, { totalBytes, hereBytes }) => all + totalBytes - hereBytes, 0),
  };
}

function sum(packs: readonly PackEntry[], what: 'wireBytes' | 'rawBytes'): number {
  return packs.reduce((all, entry) => all + entry[what], 0);
}
