import { describe, expect, test } from 'vitest';
import { readDraw } from '../build/read-draw.ts';
import { drawTask, type Lot } from './draw-task.ts';

const lot = (id: string, faults: Lot['faults']): Lot => ({
  id,
  title: id,
  forms: [
    { form: 'a', person: 'bác Tư' },
    { form: 'b', person: 'ông Bảy' },
  ],
  faults,
});
const lots = [lot('x', [{ id: 'F-NET' }, { id: 'F-PWD' }]), lot('y', [{ id: 'F-SESSION' }])];
const numbers = (...row: readonly number[]) => {
  let at = 0;
  return () => row[at++] ?? 0;
};

describe('a drawn task', () => {
  test('has one of its people and one of its faults, and is done alone', () => {
    expect(drawTask(lots, numbers(0.2, 0.9, 0.9))).toEqual({
      id: 'x',
      title: 'x',
      person: 'ông Bảy',
      link: { mode: 'alone', form: 'b', faults: ['F-PWD'] },
    });
  });

  test('is another one than before, whatever the number', () => {
    for (const number of [0, 0.49, 0.5, 0.99]) expect(drawTask(lots, numbers(number), 'x').id).toBe('y');
  });

  test('is the same one when there is no other', () => {
    expect(drawTask(lots.slice(0, 1), numbers(0.99), 'x').id).toBe('x');
  });

  test('comes from three procedures of which every one takes a fault', () => {
    const drawn = readDraw().map((_lot, index, all) => drawTask(all, numbers((index + 0.5) / all.length)));
    expect(drawn.map(({ id }) => id).sort()).toEqual([
      'mo-quan-ca-phe',
      'tam-tru-o-tro',
      'xac-nhan-doc-than',
    ]);
    expect(drawn.every(({ link }) => link.faults?.length === 1)).toBe(true);
  });
});
