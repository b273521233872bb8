/**
 * THE seat rule: this folder alone writes counters of a class day or the status of a registration; a test fails when
 * a file elsewhere does. Every change is one transaction: claim the key, lock the day, decide with a pure rule, write
 * registrations, history and notices, write the counters once, store the answer, commit.
 */

import type { Result } from '#src/platform/text/result.ts';
import type { Registration, RegistrationInput } from '../../schemas.ts';
import type { Command } from '../command-log-repository.ts';
import type { Actor } from '../history-repository.ts';
import type { RegistrationRow } from '../tables.ts';
import { type Answer, answerOnce } from './answer-once-repository.ts';
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
    cancel: (id, now, by = 'person') => database.change((tx) => cancel(database, tx, id, { by, now })),
    settle: (id, now) => database.change((tx) => settle(database, tx, id, now)),
  };
}
