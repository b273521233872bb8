import { createHash } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { contentPatterns } from '#src/check-content.ts';
import { readFileTexts } from '#src/platform/data-files/read-file-texts.ts';
import { readCatalogue, readEntries } from '#src/read-catalogue.ts';
import { targetOf } from '#src/search/build/add-synonyms.ts';
import { openCatalogue } from '#src/search/client/search-catalogue.ts';
import { describeFigures, measureTable, readTable } from './search/measure.ts';

// Every file is read and checked; a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

const texts = readFileTexts(process.cwd(), contentPatterns);
const catalogue = readCatalogue(texts);
const search = openCatalogue(catalogue);
const tables = {
  frozen: readTable('frozen-queries.yaml'),
  others: readTable('queries.yaml'),
  examined: readTable('examined-queries.yaml'),
  second: readTable('second-examiner-queries.yaml'),
};

/** What was reached; the reports of all runs are in tests/search/README.md. */
const reached = {
  frozen: { first: 98, three: 100 },
  others: { first: 271, three: 272 },
  examined: { first: 38, three: 38 },
  second: { first: 87, three: 88 },
};

describe.each(['frozen', 'others', 'examined', 'second'] as const)('the %s queries', (name) => {
  const table = tables[name];
  const figures = measureTable(table, search);

  test('are answered as well as they were', () => {
    console.info(describeFigures(name, figures));
    expect(figures.all.first).toBeGreaterThanOrEqual(reached[name].first);
    expect(figures.all.three).toBeGreaterThanOrEqual(reached[name].three);
  });

  test('name things that can be found', () => {
    const known = new Set(catalogue.entries.map(targetOf));
    const named = table.flatMap(({ wants, also = [] }) => [...wants, ...also]);
    expect(named.filter((target) => !known.has(target))).toEqual([]);
    if (name === 'frozen' || name === 'others')
      expect(table.filter(({ wants }) => wants.length === 0)).toEqual([]);
  });
});

test('each query stands in one table once, and there are enough of them', () => {
  const all = Object.values(tables)
    .flat()
    .map(({ query }) => query);
  expect(all.filter((query, at) => all.indexOf(query) !== at)).toEqual([]);
  expect(tables.frozen).toHaveLength(100);
  expect(all.length).toBeGreaterThanOrEqual(320);
});

// The rows, not the bytes: a formatter may lay them out anew.
test('the frozen queries are the ones that were frozen', () => {
  const rows = JSON.stringify(tables.frozen);
  expect(createHash('sha256').update(rows).digest('hex')).toBe(
    '11e647c90ea26ad3a858ecf67544eb2f5dd1e5cb3e1df9e382eee961edc47c23',
  );
});

test('NFD rows really hold marks apart from their letters', () => {
  const apart = [...tables.frozen, ...tables.others].filter(({ kind }) => kind === 'nfd');
  expect(apart.length).toBeGreaterThanOrEqual(8);
  for (const { query } of apart) expect(query).not.toBe(query.normalize('NFC'));
});

// Negative control: without what people call things, everyday words no longer find them.
test('without synonyms fewer are found', () => {
  const bare = openCatalogue({ entries: readEntries(texts), rewordings: [] });
  const { byKind } = measureTable(tables.others, bare);
  const folk = byKind['folk'];
  expect(folk?.first).toBeLessThan(38);
  expect(folk?.three).toBeLessThan(44);
});
