import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrastRatio } from '#src/platform/ui/contrast-for-tests.ts';
import { themes } from '#src/platform/ui/palettes-for-tests.ts';

const svg = readFileSync(new URL('./watermark.svg', import.meta.url), 'utf8');
const fill = /fill="(#\w+)"/.exec(svg)?.[1] ?? '';
const opacity = Number(/fill-opacity="([\d.]+)"/.exec(svg)?.[1]);

/** The surface where a letter of the watermark lies on it. */
function under(surface: string): string {
  const channel = (color: string, at: number) => Number.parseInt(color.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => channel(surface, at) * (1 - opacity) + channel(fill, at) * opacity);
  return `#${mixed.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

describe.each(Object.entries(themes))('the watermark in the palette %s', (_name, palette) => {
  it('leaves every text on the card at 7:1 or more', () => {
    const ground = under(palette['--card'] ?? '');
    const weakest = Math.min(
      ...['ink', 'soft', 'accent', 'error'].map((text) => contrastRatio(palette[`--${text}`] ?? '', ground)),
    );
    expect(weakest).toBeGreaterThanOrEqual(7);
  });

  it('is seen on the card', () => {
    const card = palette['--card'] ?? '';
    expect(contrastRatio(under(card), card)).toBeGreaterThan(1.08);
  });
});
