import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decidePromotion, type Waiting } from './promotion.ts';

const hour = 3_600_000;
const queue = (groups: string): Waiting[] =>
  [...groups].map((group, at) => ({ id: `${at + 1}`, groupId: group === '.' ? null : group }));

describe('filling free seats from the queue', () => {
  test.each<[string, string, number, number, string[], number]>([
    ['singles go in order', '...', 2, 100, ['1', '2'], 0],
    ['an empty queue leaves the seats free', '', 2, 100, [], 0],
    ['a household goes together', 'aa.', 2, 100, ['1', '2'], 0],
    ['seats too few are held for the household at the head', 'aaa.', 2, 100, [], 2],
    ['what is left after a single is held for the household behind', '.aa.', 2, 100, ['1'], 1],
    ['48 hours before class they go one by one', 'aaa.', 2, 48, ['1', '2'], 0],
    ['people of one group who do not stand together are singles', 'a.a', 1, 100, ['1'], 0],
  ])('%s', (_, groups, free, hours, promoted, held) => {
    expect(decidePromotion(queue(groups), free, hours * hour)).toEqual({ promoted, held });
  });

  test('nobody overtakes, no seat stands empty while anybody waits, no seat is given twice', () => {
    const groups = fc.string({ unit: fc.constantFrom('.', 'a', 'b'), maxLength: 12 });
    fc.assert(
      fc.property(groups, fc.nat(8), fc.nat(96), (names, free, hours) => {
        const waiting = queue(names);
        const { promoted, held } = decidePromotion(waiting, free, hours * hour);
        expect(promoted).toEqual(waiting.slice(0, promoted.length).map(({ id }) => id));
        expect(promoted.length + held).toBeLessThanOrEqual(free);
        if (waiting.length > promoted.length) expect(promoted.length + held).toBe(free);
        if (hours <= 48) expect(held).toBe(0);
      }),
    );
  });
});
