/**
 * THE seat rule: this folder alone writes counters of a class day or the status of a registration; a test fails when
 * a file elsewhere does. Every change is one transaction: claim the key, lock the day, decide with a pure rule, write
 * registrations, history and notices, write the counters once, store the answer, commit.
 */

import type { Result } from '#src/platform/text/result.ts';
import type { AttendanceMark } from '../../attendance-schema.ts';
import type { Registration, RegistrationInput } from '../../schemas.ts';
import type { Actor } from '../actor.ts';
import type { Command } from '../command-log-repository.ts';
import type { RegistrationRow } from '../tables.ts';
import { type Answer, answerOnce } from './answer-once-repository.ts';
import { attend, closeDay, type SettledMark, sayPresent } from './attend-repository.ts';
import { decidePending, type PendingDecision, type PendingProblem } from './decide-pending-repository.ts';
import { type Entered, type Entering, enterPeople } from './enter-repository.ts';
import { cancel } from './leave-repository.ts';
import { settle } from './queue-repository.ts';
import {
  LimitReached,
  type NoAnswer,
  type Registered,
  register,
  type SeatParts,
} from './register-repository.ts';

/** Everything that changes seats. */
export interface Seats {
  register(command: Command, input: RegistrationInput): Promise<Answer<Registered> | NoAnswer>;
  /** Enter people whom a member of the staff vouches for. */
  enter(command: Command, entering: Entering): Promise<Answer<Entered> | NoAnswer>;
  /** Decide on a possible duplicate. */
  decide(decision: PendingDecision): Promise<Result<RegistrationRow, PendingProblem>>;
  /** Take in what devices saw, in whatever order it comes. */
  attend(
    marks: readonly AttendanceMark[],
    arrival: { readonly by: Actor; readonly now: number },
  ): Promise<readonly SettledMark[]>;
  /** Somebody in the room says so: kept until the trainer confirms it. */
  sayPresent(registrationId: string, now: number): Promise<'attended' | 'to-confirm'>;
  /** The class is over: whoever was not seen counts as absent, if attendance was taken. */
  closeDay(sessionId: string, now: number): Promise<void>;
  /** Give a place back; done twice it is the same. The head of the queue moves up in the same transaction. */
  cancel(registrationId: string, now: number, by?: Actor): Promise<Registration | 'unknown' | 'started'>;
  /** Bring a day's queue up to the hour: fill what no household may hold any longer, end the queue at the start. */
  settle(sessionId: string, now: number): Promise<void>;
}

/** The seats of all classes in one database. */
export function createSeats(parts: SeatParts): Seats {
  const { database } = parts;
  return {
    register: (command, input) =>
      database
        .change((tx) => answerOnce(tx, command, () => register(parts, tx, command, input)))
        .catch((error: unknown) => {
          if (error instanceof LimitReached) return 'limited' as const;
          throw error;
        }),
    enter: (command, entering) =>
      database.change((tx) => answerOnce(tx, command, () => enterPeople(parts, tx, command, entering))),
    decide: (decision) => database.change((tx) => decidePending(database, tx, decision)),
    attend: async (marks, arrival) => {
      const settled: SettledMark[] = [];
      for (const [sessionId, own] of byDay(marks))
        settled.push(
          ...(await database.change((tx) => attend(database, tx, { sessionId, marks: own }, arrival))),
        );
      return settled;
    },
    sayPresent: (id, now) => database.change((tx) => sayPresent(tx, id, now)),
    closeDay: (id, now) => database.change((tx) => closeDay(database, tx, id, { by: 'system', now })),
    cancel: (id, now, by = 'person') => database.change((tx) => cancel(database, tx, id, { by, now })),
    settle: (id, now) => database.change((tx) => settle(database, tx, id, now)),
  };
}

/** Marks by their class day, each a change of its own. */
function byDay(marks: readonly AttendanceMark[]): ReadonlyMap<string, readonly AttendanceMark[]> {
  return Map.groupBy(marks, ({ sessionId }) => sessionId);
}
