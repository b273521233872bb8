import type { LocalDate } from '#src/platform/text/dates.ts';
import type { PeopleInput } from '../../people-schema.ts';
import { readStored, writeStored } from '../sheet/staff-storage.ts';
import type { FormPerson } from './form-person.ts';
import type { Command } from './people-api.ts';

/** People who were typed and are not entered yet: what a reload or a closed tab must not take away. */
export interface KeptPeople {
  /** Who typed them: somebody else who signs in here does not see them. */
  readonly staffId: string;
  readonly sessionId: string;
  /** The class day; after it nothing of them stays. */
  readonly lastDay: LocalDate;
  readonly communeCode: string;
  readonly channel: string;
  readonly asHousehold: boolean;
  readonly wantsReminder: boolean;
  readonly people: readonly FormPerson[];
  /** Sent without an answer: the same people once more are the same command. */
  readonly command?: Command<PeopleInput>;
}

/**
 * Whom this person was at work on, as long as their class is not over. What is not theirs is forgotten.
 * @param today as the server told it: a clock of the device throws nothing away
 */
export function readKeptPeople(staffId: string, today: LocalDate | undefined): KeptPeople | undefined {
  const kept = readStored('people') as KeptPeople | undefined;
  if (kept === undefined) return undefined;
  const isOver = today !== undefined && !(kept.lastDay >= today);
  if (kept.staffId === staffId && !isOver && Array.isArray(kept.people)) return kept;
  keepPeople(undefined);
  return undefined;
}

/** How many of them were sent for a class day without an answer. */
export function countUnsent(staffId: string, sessionId: string): number {
  const kept = readStored('people') as KeptPeople | undefined;
  const { command } = kept?.staffId === staffId ? kept : {};
  return command?.sessionId === sessionId ? command.input.rows.length : 0;
}

/** Keep them; undefined forgets them. */
export function keepPeople(kept: KeptPeople | undefined): void {
  writeStored('people', kept);
}
