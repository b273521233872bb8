import { describe, expect, it } from 'vitest';
import { contrastRatio } from './contrast-for-tests.ts';
import { all, dark, more, themes } from './palettes-for-tests.ts';
import { themeColors } from './settings.ts';

const surfaces = ['paper', 'card', 'accent-soft', 'practice-soft', 'error-soft', 'info-soft'];
const textPairs = [
  ...surfaces.flatMap((surface) => [
    ['ink', surface],
    ['soft', surface],
  ]),
  ...['paper', 'card', 'accent-soft', 'practice-soft', 'info-soft', 'error-soft'].map((s) => ['accent', s]),
  ...['paper', 'card', 'error-soft', 'practice-soft'].map((surface) => ['error', surface]),
  ...['paper', 'card', 'info-soft'].map((surface) => ['info', surface]),
  ['on-accent', 'accent'],
  ['on-practice', 'practice'],
] as const;
const edgePairs = [
  ...['paper', 'card', 'accent-soft', 'practice-soft', 'info-soft', 'error-soft'].map((s) => ['edge', s]),
  ['focus-outer', 'paper'],
  ['focus-outer', 'card'],
  ['focus-inner', 'focus-outer'],
] as const;

describe.each(Object.entries(themes))('palette %s', (_name, palette: Record<string, string>) => {
  const ratio = ([one = '', other = '']: readonly string[]): number =>
    contrastRatio(palette[`--${one}`] ?? '', palette[`--${other}`] ?? '');

  it.each(textPairs)('writes %s on %s at 7:1 or more', (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(7);
  });

  it.each(edgePairs)('draws %s on %s at 3:1 or more', (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(3);
  });
});

describe('palettes that stand twice', () => {
  it.each([
    [`${dark} :root:not([data-theme])`, ':root[data-theme="dark"]'],
    [`${more} :root:not([data-theme])`, ':root[data-theme="contrast"]'],
    [`${dark} and ${more} :root:not([data-theme])`, `${dark} :root[data-theme="contrast"]`],
  ])('%s equals %s', (wished, chosen) => {
    expect(all[wished]).toBeDefined();
    expect(all[wished]).toEqual(all[chosen]);
  });

  it('colours the browser bar like the paper', () => {
    expect(themeColors).toEqual({
      light: themes.light['--paper'],
      dark: themes.dark['--paper'],
      contrast: themes.contrast['--paper'],
    });
  });
});

describe('contrast ratio', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#fbfaf6', '#fbfaf6', 1],
  ])('of %s and %s is %f', (one, other, expected) => {
    expect(contrastRatio(one, other)).toBeCloseTo(expected, 2);
  });

  it('refuses what is not a colour', () => {
    expect(() => contrastRatio('red', '#ffffff')).toThrow('received "red"');
  });
});
