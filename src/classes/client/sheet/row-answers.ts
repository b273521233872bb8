import type { LocalDate } from '#src/platform/text/dates.ts';
import type { RowAnswer } from '../../people-schema.ts';
import { readStored, writeStored } from './staff-storage.ts';

/** What the server has answered for the people of one commune in one class. */
interface Answered {
  readonly sessionId: string;
  readonly communeCode: string;
  readonly lastDay: LocalDate;
  readonly rows: readonly RowAnswer[];
}

/** For which class and which commune. */
export type AnsweredFor = Omit<Answered, 'rows'>;

/** Also what the browser refuses to keep is known as long as the page lives. */
let known: readonly Answered[] | undefined;

/** What was answered, by the key of the row. */
export function readAnswers(of: AnsweredFor): ReadonlyMap<string, RowAnswer> {
  return new Map(
    all()
      .find(isOf(of))
      ?.rows.map((row) => [row.rowKey, row]),
  );
}

/** Remember what was answered: the same row is not sent again. */
export function rememberAnswers(of: AnsweredFor, rows: readonly RowAnswer[]): void {
  const before = readAnswers(of);
  write(of, [...new Map([...before, ...rows.map((row) => [row.rowKey, row] as const)]).values()]);
}

/** Nothing was written for a row that was refused: a new upload sends it again. */
export function forgetRefused(of: AnsweredFor): void {
  write(
    of,
    [...readAnswers(of).values()].filter(({ outcome }) => outcome !== 'invalid'),
  );
}

/** Classes that are over leave nothing behind. */
export function forgetAnswersBefore(today: LocalDate | undefined): void {
  if (today === undefined) return; // the server has not said what day it is
  known = all().filter(({ lastDay }) => lastDay >= today);
  writeStored('answers', known);
}

function write(of: AnsweredFor, rows: readonly RowAnswer[]): void {
  const isSame = isOf(of);
  known = [...all().filter((other) => !isSame(other)), { ...of, rows }];
  writeStored('answers', known);
}

function isOf({ sessionId, communeCode }: AnsweredFor) {
  return (other: Answered) => other.sessionId === sessionId && other.communeCode === communeCode;
}

function all(): readonly Answered[] {
  const stored = known ?? readStored('answers');
  known = Array.isArray(stored) ? (stored as Answered[]) : [];
  return known;
}
