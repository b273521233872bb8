import type { RowAnswer } from '../../people-schema.ts';
import type { JudgedRow } from './judge-rows.ts';

/** What the server has said of a row, and in which list it stood. Without one it was kept before lists had names. */
export type ListedAnswer = RowAnswer & { readonly listId?: string };

/**
 * Whether a list comes again, grown or corrected: half of its rows are there, and not only one. The name of a file and
 * a title say less: two hamlets send "danh sach.xlsx", and one list goes round under three names.
 */
export function isListAgain(list: ReadonlySet<string>, coming: ReadonlySet<string>): boolean {
  const shared = sharedBy(list, coming);
  return shared > 1 && shared * 2 >= list.size;
}

function sharedBy(list: ReadonlySet<string>, coming: ReadonlySet<string>): number {
  return [...list].filter((key) => coming.has(key)).length;
}

/** Which of the lists that were sent the rows are; the name that they have by themselves where they are none. */
export function listOf(told: readonly ListedAnswer[], rows: readonly JudgedRow[], own: string): string {
  const lists = new Map<string, Set<string>>();
  for (const { listId, rowKey } of told)
    if (listId !== undefined) lists.set(listId, (lists.get(listId) ?? new Set()).add(rowKey));
  if (lists.has(own)) return own;
  const coming = new Set(rows.map(({ rowKey }) => rowKey));
  const again = [...lists].filter(([, list]) => isListAgain(list, coming));
  const [first] = again.toSorted(([, a], [, b]) => sharedBy(b, coming) - sharedBy(a, coming));
  return first?.[0] ?? own;
}

/**
 * What was said of these rows, by their key. Somebody with a phone is the same in every list; of two without one in two
 * lists nothing tells whether they are one person.
 */
export function answersOf(
  told: readonly ListedAnswer[],
  rows: readonly JudgedRow[],
  list: string,
): ReadonlyMap<string, RowAnswer> {
  const byKey = new Map<string, ListedAnswer[]>();
  for (const answer of told) byKey.set(answer.rowKey, [...(byKey.get(answer.rowKey) ?? []), answer]);
  return new Map(
    rows.flatMap(({ rowKey, phone }) => {
      const said = byKey.get(rowKey) ?? [];
      const answer = said.find(({ listId }) => listId === list) ?? (phone === null ? undefined : said[0]);
      return answer ? [[rowKey, answer] as const] : [];
    }),
  );
}

/** Rows without a phone that another list has as well: the server will ask who they are. */
export function keysElsewhere(told: readonly ListedAnswer[], list: string): ReadonlySet<string> {
  const others = told.filter(({ listId, outcome }) => listId !== list && outcome !== 'invalid');
  return new Set(others.map(({ rowKey }) => rowKey));
}
