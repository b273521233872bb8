import type { LocalDate } from '#src/platform/text/dates.ts';
import type { RowAnswer } from '../../people-schema.ts';
import type { ListedAnswer } from '../../rules/sheet/same-list.ts';
import { readStored, writeStored } from './staff-storage.ts';

/** What the server has answered for the people of one commune in one class. */
interface Answered {
  /** Who sent them: a row of somebody else is not sent again, it is another one. */
  readonly staffId: string;
  readonly sessionId: string;
  readonly communeCode: string;
  readonly lastDay: LocalDate;
  readonly rows: readonly ListedAnswer[];
}

/** Whose, for which class and which commune. */
export type AnsweredFor = Omit<Answered, 'rows'>;

/** Also what the browser refuses to keep is known as long as the page lives. */
let known: readonly Answered[] | undefined;

/** What was answered, of all the lists that were sent. */
export function readAnswers(of: AnsweredFor): readonly ListedAnswer[] {
  return all().find(isOf(of))?.rows ?? [];
}

/** Remember what was answered: the same row of the same list is not sent again. */
export function rememberAnswers(of: AnsweredFor, listId: string, rows: readonly RowAnswer[]): void {
  const isNew = new Set(rows.map(({ rowKey }) => rowKey));
  const others = readAnswers(of).filter((row) => row.listId !== listId || !isNew.has(row.rowKey));
  write(of, [...others, ...rows.map((row) => ({ ...row, listId }))]);
}

/** Nothing was written for a row that was refused: a new upload sends it again. */
export function forgetRefused(of: AnsweredFor): void {
  write(
    of,
    readAnswers(of).filter(({ outcome }) => outcome !== 'invalid'),
  );
}

/** Classes that are over leave nothing behind. */
export function forgetAnswersBefore(today: LocalDate | undefined): void {
  if (today === undefined) return; // the server has not said what day it is
  known = all().filter(({ lastDay }) => lastDay >= today);
  writeStored('answers', known);
}

function write(of: AnsweredFor, rows: readonly ListedAnswer[]): void {
  const isSame = isOf(of);
  known = [...all().filter((other) => !isSame(other)), { ...of, rows }];
  writeStored('answers', known);
}

function isOf({ staffId, sessionId, communeCode }: AnsweredFor) {
  return (other: Answered) =>
    other.staffId === staffId && other.sessionId === sessionId && other.communeCode === communeCode;
}

function all(): readonly Answered[] {
  const stored = known ?? readStored('answers');
  known = Array.isArray(stored) ? (stored as Answered[]) : [];
  return known;
}
