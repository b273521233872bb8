/**
 * THE seat rule: this folder alone writes counters of a class day or the status of a registration; a test fails when
 * a file elsewhere does. Every change is one transaction: claim the key, lock the day, decide with a pure rule, write
 * registrations, history and notices, write the counters once, store the answer, commit.
 */
import type { Registration, RegistrationInput } from '../../schemas.ts';
import type { Command } from '../command-log-repository.ts';
import { cancel } from './leave-repository.ts';
import { settle } from './queue-repository.ts';
import {
  type Answer,
  answerOnce,
  LimitReached,
  type NoAnswer,
  register,
  type SeatParts,
} from './register-repository.ts';

/** Everything that changes seats. */
export interface Seats {
  register(command: Command, input: RegistrationInput): Promise<Answer | NoAnswer>;
  /** Give a place back; done twice it is the same. The head of the queue moves up in the same transaction. */
  cancel(registrationId: string, now: number): Promise<Registration | 'unknown' | 'started'>;
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
    cancel: (id, now) => database.change((tx) => cancel(database, tx, id, now)),
    settle: (id, now) => database.change((tx) => settle(database, tx, id, now)),
  };
}
