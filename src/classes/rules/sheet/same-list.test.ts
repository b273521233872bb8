import { describe, expect, test } from 'vitest';
import { readCsv } from './csv.ts';
import { guessMapping } from './guess-mapping.ts';
import { type JudgedRow, judgeSheet } from './judge-rows.ts';
import { answersOf, isListAgain, keysElsewhere, type ListedAnswer, listOf } from './same-list.ts';

function judged(...lines: readonly string[]): readonly JudgedRow[] {
  const { grid } = readCsv(['Họ và tên,SĐT,Năm sinh', ...lines].join('\n'));
  const mapping = guessMapping(grid);
  if (!mapping) throw new Error('The sheet has a header.');
  return judgeSheet(grid, mapping, '2026-11-28').rows;
}

const told = (rows: readonly JudgedRow[], listId: string): ListedAnswer[] =>
  rows.map(({ rowKey }) => ({ rowKey, listId, outcome: 'confirmed', code: 'GUH2DT', isKnown: false }));
const namesKnown = (rows: readonly JudgedRow[], answers: readonly ListedAnswer[], own: string) => {
  const known = answersOf(answers, rows, listOf(answers, rows, own));
  return rows.filter(({ rowKey }) => known.has(rowKey)).map(({ fullName }) => fullName);
};

const an = 'Nguyễn Văn An,,';
const hamlet = judged(an, 'Lê Thị Hoa,0905123456,', 'Lê Văn Mận,,', 'Lê Văn Đào,,1950');
const before = told(hamlet, 'one');

describe('a list', () => {
  test('is the same when half of it comes again; one row says nothing', () => {
    const list = new Set(['a', 'b', 'c', 'd']);
    expect(['ab', 'abx', 'dca', 'a', 'ax', ''].map((keys) => isListAgain(list, new Set(keys)))).toEqual([
      ...[true, true, true, false, false, false],
    ]);
    expect(isListAgain(new Set('a'), new Set('a'))).toBe(false);
  });

  test('grown, in another order and under another name has only its new rows to send', () => {
    const grown = judged('Lê Thị Bưởi,,', 'Lê Văn Đào,,1950', an, 'Lê Văn Mận,,', 'LÊ THỊ HOA,0905123456,');
    expect(namesKnown(grown, before, 'two')).toEqual([
      'Lê Văn Đào',
      'Nguyễn Văn An',
      'Lê Văn Mận',
      'LÊ THỊ HOA',
    ]);
    expect(listOf(before, grown, 'two')).toBe('one');
  });

  test('of another hamlet has people of its own, unless a phone says who they are', () => {
    const other = judged(an, 'Bế Thị Na,,', 'Bế Văn Ổi,,');
    const alone = judged(an);
    expect(namesKnown(alone, before, 'two')).toEqual([]);
    expect(namesKnown(other, before, 'two')).toEqual([]);
    expect(namesKnown(judged('Lê Thị Hoa,0905123456,'), before, 'two')).toEqual(['Lê Thị Hoa']);
    expect([...keysElsewhere(before, 'two')]).toContain(alone[0]?.rowKey);
  });

  test('of one row is known as long as it is open, and so is what was kept before lists had names', () => {
    const alone = judged(an);
    expect(namesKnown(alone, told(alone, 'two'), 'two')).toEqual(['Nguyễn Văn An']);
    const old = before.map(({ listId: _, ...answer }) => answer);
    expect(namesKnown(hamlet, old, 'two')).toEqual(['Lê Thị Hoa']);
  });
});
