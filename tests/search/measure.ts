import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { CatalogueSearch } from '#src/search/client/search-catalogue.ts';
import { chooseHits } from '#src/search/rules/choose-hits.ts';

/** One row of a table of queries; `frozen-queries.yaml` explains the fields. */
interface LabelledQuery {
  readonly query: string;
  readonly wants: readonly string[];
  readonly also?: readonly string[];
  readonly kind: string;
}

/** How well a table is answered. */
interface Answered {
  readonly count: number;
  /** The first result is one of `wants`; with no `wants`, nothing counts as found. */
  readonly first: number;
  /** One of `wants` or `also` is among the first three. */
  readonly three: number;
}

/** A query whose first result is not the wanted one, with what came instead. */
interface Miss {
  readonly query: string;
  readonly kind: string;
  readonly wants: readonly string[];
  readonly found: readonly string[];
  readonly isInThree: boolean;
}

/** The figures of a table, in all and by kind, and what was missed. */
export interface TableFigures {
  readonly all: Answered;
  readonly byKind: Readonly<Record<string, Answered>>;
  readonly misses: readonly Miss[];
}

/** The rows of a table. */
export function readTable(name: string): LabelledQuery[] {
  return parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as LabelledQuery[];
}

/** Ask every query of a table. */
export function measureTable(table: readonly LabelledQuery[], search: CatalogueSearch): TableFigures {
  const answers = table.map((row) => {
    const hits = search.find(row.query);
    // What is not taught may be near something, but nothing may count as found.
    const shown = row.wants.length === 0 ? chooseHits(hits).found : hits;
    const found = shown.slice(0, 3).map(({ entry }) => `${entry.kind}:${entry.id}`);
    if (row.wants.length === 0) {
      return { ...row, found, isFirst: found.length === 0, isInThree: found.length === 0 };
    }
    const right = [...row.wants, ...(row.also ?? [])];
    return {
      ...row,
      found,
      isFirst: row.wants.includes(found[0] ?? ''),
      isInThree: found.some((target) => right.includes(target)),
    };
  });
  const count = (rows: typeof answers): Answered => ({
    count: rows.length,
    first: rows.filter(({ isFirst }) => isFirst).length,
    three: rows.filter(({ isInThree }) => isInThree).length,
  });
  const kinds = Map.groupBy(answers, ({ kind }) => kind);
  return {
    all: count(answers),
    byKind: Object.fromEntries([...kinds].map(([kind, rows]) => [kind, count(rows)])),
    misses: answers.filter(({ isFirst, isInThree }) => !isFirst || !isInThree),
  };
}

/** The figures as a report: in all, by kind, and what was missed. */
export function describeFigures(name: string, { all, byKind, misses }: TableFigures): string {
  const line = (kind: string, { count, first, three }: Answered) =>
    `${kind.padEnd(14)} ${String(count).padStart(4)} ${percent(first, count)} ${percent(three, count)}`;
  return [
    `${name}: queries, at 1, at 3`,
    line('all', all),
    ...Object.entries(byKind).map(([kind, answered]) => line(kind, answered)),
    ...misses.map(({ query, found }) => `not first: ${query.normalize('NFC')} → ${found.join(' ')}`),
  ].join('\n');
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`.padStart(8);
}
