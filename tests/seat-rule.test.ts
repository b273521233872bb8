import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const writer = 'src/classes/server/seats/';

/** Writing a registration at all, or changing a class day, whose counters could be among what is changed. */
const forbidden: readonly RegExp[] = [
  /\b(?:insertInto|updateTable|deleteFrom|replaceInto|mergeInto)\(\s*['"`]registration['"`]/,
  /\bupdateTable\(\s*['"`]class_session['"`]/,
  /\b(?:insert\s+into|update|delete\s+from)\s+registration\b/i,
  /\bupdate\s+class_session\b/i,
];

const findWrites = (text: string) => forbidden.filter((pattern) => pattern.test(text));

test('seats and the status of a registration are written in one folder only', () => {
  const files = globSync('{src,scripts,sandbox}/**/*.{ts,svelte,astro}').filter(
    (file) => !file.endsWith('.test.ts'),
  );
  expect(
    files.filter((file) => !file.startsWith(writer) && findWrites(readFileSync(file, 'utf8')).length > 0),
  ).toEqual([]);
});

test('the rule itself is seen, and so is every other way to write', () => {
  const rule = globSync(`${writer}*.ts`).map((file) => readFileSync(file, 'utf8'));
  expect(findWrites(rule.join('\n'))).toHaveLength(2);
  for (const text of [
    "tx.insertInto('registration').values(row)",
    "tx\n  .updateTable('registration')\n  .set({ status })",
    "tx.updateTable('class_session').set({ taken: 1 })",
    'sql`update registration set status = 1`',
    'sql`update class_session set held = 0`',
  ])
    expect(findWrites(text), text).not.toEqual([]);
  expect(findWrites("tx.selectFrom('registration'); tx.insertInto('class_session')")).toEqual([]);
});
