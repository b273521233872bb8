import type { Seat } from '../board-schema.ts';
import { standingOf } from './seat-standing.ts';
import { whoNeedsHelp } from './who-needs-help.ts';

/** Where somebody stands on the trainer's screen: whom to go to comes first. */
const groupKinds = ['hand', 'watch', 'working', 'lost', 'done', 'left'] as const;
export type GroupKind = (typeof groupKinds)[number];

/** Those who stand together, in an order that does not jump. */
export interface SeatGroup {
  readonly kind: GroupKind;
  readonly seats: readonly Seat[];
}

/** From so many mistakes on somebody at whom something is wrong now is worth a look. */
const manyMistakes = 3;

/**
 * Everybody on the board in groups that are not empty: hands by when they were raised, then who has been stuck longest,
 * then the others as they joined.
 * @param now milliseconds since 1970, by the server
 */
export function groupSeats(seats: readonly Seat[], now: number): SeatGroup[] {
  const needs = whoNeedsHelp(seats, now);
  const hands = needs.flatMap(({ seat, why }) => (why === 'hand' ? [seat] : []));
  const stuck = needs.flatMap(({ seat, why }) => (why === 'stuck' ? [seat] : []));
  const isNamed = (seat: Seat) => hands.includes(seat) || stuck.includes(seat);
  const others = seats.filter((seat) => !isNamed(seat));
  const ofKind = (kind: GroupKind) => others.filter((seat) => kindOf(seat, now) === kind);
  const members: Readonly<Record<GroupKind, readonly Seat[]>> = {
    hand: hands,
    watch: [...stuck, ...ofKind('watch')],
    working: ofKind('working'),
    lost: ofKind('lost'),
    done: ofKind('done'),
    left: ofKind('left'),
  };
  return groupKinds.flatMap((kind) => (members[kind].length > 0 ? [{ kind, seats: members[kind] }] : []));
}

/** Of somebody whose hand is down and who is not stuck. */
function kindOf(seat: Seat, now: number): GroupKind {
  const standing = standingOf(seat, now);
  if (standing !== 'here') return standing;
  const { progress } = seat;
  return progress !== null && progress.fault !== null && progress.mistakes >= manyMistakes
    ? 'watch'
    : 'working';
}

/**
 * What has changed, with everybody where they stood: while a finger is on the list, nothing moves under it. Who is new
 * stands at the end of their group, and whoever is no longer there is left out.
 */
export function keepPlaces(shown: readonly SeatGroup[], fresh: readonly SeatGroup[]): SeatGroup[] {
  const now = new Map(fresh.flatMap(({ seats }) => seats.map((seat) => [seat.id, seat] as const)));
  const known = new Set(shown.flatMap(({ seats }) => seats.map(({ id }) => id)));
  return groupKinds.flatMap((kind) => {
    const of = (groups: readonly SeatGroup[]) => groups.find((group) => group.kind === kind)?.seats ?? [];
    const stayed = of(shown).flatMap(({ id }) => now.get(id) ?? []);
    const seats = [...stayed, ...of(fresh).filter(({ id }) => !known.has(id))];
    return seats.length > 0 ? [{ kind, seats }] : [];
  });
}
