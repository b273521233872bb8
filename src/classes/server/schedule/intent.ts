import type { Database } from '#src/platform/db/database.ts';
import type { LocalDate } from '#src/platform/text/dates.ts';
import type { StaffActor } from '../actor.ts';
import type { Command } from '../command-log-repository.ts';
import type { Trainer } from '../staff-ports.ts';
import type { ClassTables } from '../tables.ts';

/** What the schedule stands on. */
export interface ScheduleParts {
  readonly database: Database<ClassTables>;
  /** Days off by date, each with its name. */
  readonly holidays: Readonly<Record<LocalDate, string>>;
}

/** One thing that somebody of the staff wants, as often as it arrives. */
export interface Intent {
  readonly command: Command;
  readonly actor: StaffActor;
  /** Whom the staff feature knows as trainers now. */
  readonly trainers: readonly Trainer[];
}
