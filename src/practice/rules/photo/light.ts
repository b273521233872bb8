import { photoLimits as limits } from './photo-limits.ts';
import { type Box, type Gray, histogramOf, levelAt } from './pixels.ts';

/** Whether the paper itself is grey: letters take less than a quarter of a sheet. */
export function isDark(sheet: Gray): boolean {
  return levelAt(histogramOf(sheet.levels), 0.75) < limits.darkestPaper;
}

/**
 * Share of the sheet under a reflection: patches that are blinding through and through, on paper that is not. Paper
 * that is as white as that everywhere, as a scanner makes it, has none that could be told.
 */
export function glareOf(gray: Gray, sheet: Box): number {
  const inside = cut(gray, sheet);
  const paper = levelAt(histogramOf(inside.levels), 0.6);
  if (paper + limits.glareAbovePaper > limits.blinding) return 0;
  return patchesIn(inside) / (Math.ceil(inside.width / patch) * Math.ceil(inside.height / patch));
}

const patch = 6;

function patchesIn(gray: Gray): number {
  let blinding = 0;
  for (let top = 0; top < gray.height; top += patch)
    for (let left = 0; left < gray.width; left += patch) blinding += isBlinding(gray, left, top) ? 1 : 0;
  return blinding;
}

function isBlinding({ levels, width, height }: Gray, left: number, top: number): boolean {
  let [white, all] = [0, 0];
  for (let y = top; y < Math.min(top + patch, height); y += 1)
    for (let x = left; x < Math.min(left + patch, width); x += 1) {
      all += 1;
      if ((levels[y * width + x] ?? 0) >= limits.blinding) white += 1;
    }
  return white >= all * 0.9;
}

/** The part of a picture inside a box of shares. */
export function cut({ levels, width, height }: Gray, { left, top, right, bottom }: Box): Gray {
  const [x, y] = [Math.floor(left * width), Math.floor(top * height)];
  const inside = {
    width: Math.max(1, Math.ceil(right * width) - x),
    height: Math.max(1, Math.ceil(bottom * height) - y),
  };
  const cutOut = new Uint8Array(inside.width * inside.height);
  for (let row = 0; row < inside.height; row += 1)
    cutOut.set(
      levels.subarray((y + row) * width + x, (y + row) * width + x + inside.width),
      row * inside.width,
    );
  return { levels: cutOut, ...inside };
}
