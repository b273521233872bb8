import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrastRatio } from './contrast.ts';
import { themeColors } from './settings.ts';

const css = readFileSync(new URL('./styles/tokens.css', import.meta.url), 'utf8');

/** The declarations of every `:root` rule, keyed by its media query and selector. */
function palettes(): Record<string, Record<string, string>> {
  const found: Record<string, Record<string, string>> = {};
  let media = '';
  for (const line of css.split('\n')) {
    const query = /^@media (.+) \{$/.exec(line)?.[1];
    if (query) media = `${query} `;
    if (line === '}') media = '';
    const selector = /(:root\S*) \{$/.exec(line)?.[1];
    if (selector) found[media + selector] = {};
    const [, name, value] = /^\s+(--[\w-]+|color-scheme): (.+);$/.exec(line) ?? [];
    const last = Object.keys(found).at(-1);
    if (name && value && last) Object.assign(found[last] ?? {}, { [name]: value });
  }
  return found;
}

const all = palettes();
const base = all[':root'] ?? {};
const dark = '(prefers-color-scheme: dark)';
const more = '(prefers-contrast: more)';
const themes = {
  light: base,
  dark: { ...base, ...all[':root[data-theme="dark"]'] },
  contrast: { ...base, ...all[':root[data-theme="contrast"]'] },
  'contrast on a dark device': { ...base, ...all[`${dark} :root[data-theme="contrast"]`] },
};

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
