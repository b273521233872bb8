import { describe, expect, it } from 'vitest';
import { drawPhoto, type Shot, turned } from './draw-photo-for-tests.ts';
import { judgePhoto } from './judge-photo.ts';

const sheet = { left: 70, top: 60, width: 610, height: 870 };

describe('a photo that one can read passes', () => {
  it.each<[string, Partial<Shot>]>([
    ['flat, in the middle, in good light', {}],
    ['a little askew', { askew: 5 }],
    ['the other way askew', { askew: -7 }],
    ['held by a hand that trembles a little', { blur: 1 }],
    ['with the grain of a cheap camera', { grain: 14 }],
    ['in the evening, but still light enough', { light: 0.6, grain: 8 }],
    ['on a light table', { table: 170 }],
    ['in full sun, without a reflection', { paper: 246, table: 120 }],
    [
      'from a scanner: all sheet, white as white',
      { paper: 255, sheet: { left: 0, top: 0, width: 750, height: 1000 }, grain: 0 },
    ],
    ['all sheet, of a camera', { sheet: { left: -8, top: -8, width: 770, height: 1020 } }],
    [
      'lying across, with its text upright',
      { width: 1000, height: 750, sheet: { left: 60, top: 70, width: 880, height: 610 } },
    ],
    ['from a small distance', { sheet: { left: 170, top: 180, width: 420, height: 640 } }],
  ])(
    '%s',
    (_how, change) => {
      expect(judgePhoto(drawPhoto(change))).toEqual([]);
    },
    30_000,
  );
});

describe('what is wrong is named', () => {
  it.each<[string, Partial<Shot>, string]>([
    ['shaken', { blur: 3 }, 'blurred'],
    ['badly shaken, with grain that looks like edges', { blur: 5, grain: 10 }, 'blurred'],
    ['in the dark', { light: 0.35, grain: 8 }, 'dark'],
    ['a lamp reflected in the middle', { glare: { x: 380, y: 420, radius: 90 } }, 'glare'],
    ['a reflection at the edge of the sheet', { glare: { x: 150, y: 150, radius: 80 } }, 'glare'],
    ['the right part outside', { sheet: { ...sheet, left: 260 } }, 'cropped'],
    ['the head outside', { sheet: { ...sheet, top: -150 } }, 'cropped'],
    ['much too near', { sheet: { left: -300, top: -300, width: 1400, height: 1900 } }, 'cropped'],
    ['from far away', { sheet: { left: 300, top: 400, width: 160, height: 230 } }, 'small'],
  ])(
    '%s',
    (_how, change, flaw) => {
      expect(judgePhoto(drawPhoto(change))).toEqual([flaw]);
    },
    30_000,
  );

  it('held across, however often it was turned', () => {
    const lying = turned(drawPhoto());
    expect(judgePhoto(lying)).toEqual(['sideways']);
    expect(judgePhoto(turned(lying))).toEqual([]);
    expect(judgePhoto(turned(turned(lying)))).toEqual(['sideways']);
  });

  it('several things at once', () => {
    expect(judgePhoto(drawPhoto({ blur: 4, light: 0.35, sheet: { ...sheet, left: 260 } }))).toEqual([
      'cropped',
      'blurred',
      'dark',
    ]);
  });

  it('a thumbnail', () => {
    const tiny = drawPhoto({
      width: 225,
      height: 300,
      sheet: { left: 20, top: 20, width: 185, height: 260 },
    });
    expect(judgePhoto(tiny)).toEqual(['small']);
  });
});

it('never fails, whatever the picture: one colour, one pixel', () => {
  const plain = (width: number, height: number, level: number) => ({
    data: new Uint8ClampedArray(width * height * 4).fill(level),
    width,
    height,
  });
  expect(judgePhoto(plain(1000, 700, 0))).toEqual(['blurred', 'dark']);
  expect(judgePhoto(plain(1000, 700, 255))).toEqual(['blurred']);
  expect(judgePhoto(plain(1, 1, 128))).toEqual(['small']);
});
