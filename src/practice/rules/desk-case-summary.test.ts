import { describe, expect, it } from 'vitest';
import { sandbox } from '#sandbox/world-for-tests.ts';
import { readDeskCases } from '../build/read-tasks.ts';
import { groupByField } from './desk-case-summary.ts';

const cases = readDeskCases();
const actOf = new Map(sandbox.cases.map(({ id, right }) => [id, right.act]));

describe('the queue of the desk', () => {
  it('is grouped by what can be seen without opening a dossier', () => {
    const groups = groupByField(cases);
    expect(groups.map(({ field }) => field).toSorted()).toEqual(
      ['Chứng thực', 'Cư trú', 'Hộ tịch', 'Đăng ký kinh doanh', 'Đất đai'].toSorted(),
    );
    expect(groups.flatMap((group) => group.cases)).toHaveLength(sandbox.cases.length);
  });

  it('gives no decision away: a group of several dossiers has several right ones', () => {
    for (const { field, cases: some } of groupByField(cases).filter((group) => group.cases.length > 1))
      expect(new Set(some.map(({ id }) => actOf.get(id))).size, field).toBeGreaterThan(1);
  });

  it('offers all kinds mixed: the same decision is never right four times running', () => {
    const acts = cases.map(({ id }) => actOf.get(id));
    expect(new Set(acts.slice(0, 8)).size).toBeGreaterThan(3);
    expect(acts.flatMap((_, at) => (isRun(acts.slice(at, at + 4)) ? [cases[at]?.id] : []))).toEqual([]);
  });
});

function isRun(acts: readonly unknown[]): boolean {
  return acts.length === 4 && new Set(acts).size === 1;
}
