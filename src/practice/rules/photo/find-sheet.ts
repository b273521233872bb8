import { photoLimits as limits } from './photo-limits.ts';
import { type Box, type Gray, histogramOf, meanIn, shrink } from './pixels.ts';

/** Where the sheet lies in a picture, in shares (0–1) of its width and height. */
export interface Sheet {
  readonly box: Box;
  /** Share of the picture that the box takes. */
  readonly share: number;
  /** Whether it runs over an edge of the picture. */
  readonly isCut: boolean;
}

type Mask = Uint8Array;

/**
 * The largest light thing in the picture. Where nothing stands out from a table, the whole picture is the sheet: a
 * scan, or a white sheet on a white table, of which the outline cannot be told.
 */
export function findSheet(gray: Gray): Sheet {
  const small = spread(shrink(gray, limits.sheetSide));
  const { threshold, contrast } = splitOf(small);
  if (contrast < limits.sheetContrast) return wholeOf(gray);
  const sheet = largestPart(
    small.levels.map((level) => (level > threshold ? 1 : 0)),
    small,
  );
  const box = boxOf(sheet, small);
  const share = ((box.right - box.left) * (box.bottom - box.top)) / (small.width * small.height);
  const filled = sheet.reduce((sum, inside) => sum + inside, 0) / sheet.length;
  if (filled >= limits.wholePicture) return wholeOf(gray);
  return {
    box: inShares(box, small),
    share,
    isCut: touches(sheet, small).some((touch) => touch > limits.maxTouch),
  };
}

/** A picture that is all sheet is cut when letters run over its edge. */
function wholeOf(gray: Gray): Sheet {
  const small = shrink(gray, limits.lightSide);
  const { width, height } = small;
  const strip = Math.max(2, Math.round(Math.min(width, height) * 0.012));
  const strips: readonly Box[] = [
    { left: 0, top: 0, right: width, bottom: strip },
    { left: 0, top: height - strip, right: width, bottom: height },
    { left: 0, top: 0, right: strip, bottom: height },
    { left: width - strip, top: 0, right: width, bottom: height },
  ];
  const isCut = strips.some((edge) => inkIn(small, edge) > limits.maxInkAtEdge);
  return { box: { left: 0, top: 0, right: 1, bottom: 1 }, share: 1, isCut };
}

/** Share of a strip that is clearly darker than the strip as a whole. */
function inkIn(gray: Gray, edge: Box): number {
  const paper = meanIn(gray, edge);
  let ink = 0;
  for (let y = edge.top; y < edge.bottom; y += 1)
    for (let x = edge.left; x < edge.right; x += 1)
      if ((gray.levels[y * gray.width + x] ?? 0) < paper * 0.6) ink += 1;
  return ink / ((edge.right - edge.left) * (edge.bottom - edge.top));
}

/** Every pixel takes the lightest level around it: letters vanish in their paper. */
function spread(gray: Gray): Gray {
  const { levels, width, height } = gray;
  const across = levels.map((_, at) => lightest(levels, at, 1, at % width, width));
  const both = across.map((_, at) => lightest(across, at, width, Math.floor(at / width), height));
  return { levels: both, width, height };
}

const reach = 2;

function lightest(levels: Uint8Array, at: number, step: number, place: number, length: number): number {
  let most = 0;
  for (let by = -Math.min(reach, place); by <= Math.min(reach, length - 1 - place); by += 1)
    most = Math.max(most, levels[at + by * step] ?? 0);
  return most;
}

/** Otsu's split into light and dark, and how far apart the two are as a share of the light one. */
function splitOf({ levels }: Gray): { readonly threshold: number; readonly contrast: number } {
  const histogram = histogramOf(levels);
  const total = levels.length;
  const sum = histogram.reduce((whole, count, level) => whole + count * level, 0);
  let [dark, darkSum, best] = [0, 0, 0];
  let found = { threshold: 0, contrast: 0 };
  for (let threshold = 0; threshold < 255; threshold += 1) {
    dark += histogram[threshold] ?? 0;
    darkSum += (histogram[threshold] ?? 0) * threshold;
    if (dark === 0 || dark === total) continue;
    const [low, high] = [darkSum / dark, (sum - darkSum) / (total - dark)];
    const between = dark * (total - dark) * (high - low) ** 2;
    if (between <= best) continue;
    best = between;
    found = { threshold, contrast: (high - low) / high };
  }
  return found;
}

/** The largest connected part of what is 1. */
function largestPart(mask: Mask, { width }: Gray): Mask {
  const left = Uint8Array.from(mask);
  let largest: readonly number[] = [];
  for (let start = 0; start < left.length; start += 1) {
    if (left[start] !== 1) continue;
    const part = takePart(left, start, width);
    if (part.length > largest.length) largest = part;
  }
  const sheet = new Uint8Array(mask.length);
  for (const at of largest) sheet[at] = 1;
  return sheet;
}

/** Everything connected to a pixel, taken out of the mask. */
function takePart(mask: Mask, start: number, width: number): readonly number[] {
  const part = [start];
  mask[start] = 0;
  for (let next = 0; next < part.length; next += 1) {
    const at = part[next] ?? 0;
    const isFirst = at % width === 0;
    const isLast = at % width === width - 1;
    for (const near of [at - width, at + width, isFirst ? -1 : at - 1, isLast ? -1 : at + 1]) {
      if (mask[near] !== 1) continue;
      mask[near] = 0;
      part.push(near);
    }
  }
  return part;
}

function boxOf(sheet: Mask, { width, height }: Gray): Box {
  let box = { left: width, top: height, right: 0, bottom: 0 };
  for (let at = 0; at < sheet.length; at += 1) {
    if (sheet[at] !== 1) continue;
    const [x, y] = [at % width, Math.floor(at / width)];
    box = {
      left: Math.min(box.left, x),
      top: Math.min(box.top, y),
      right: Math.max(box.right, x + 1),
      bottom: Math.max(box.bottom, y + 1),
    };
  }
  return box;
}

function inShares({ left, top, right, bottom }: Box, { width, height }: Gray): Box {
  return { left: left / width, right: right / width, top: top / height, bottom: bottom / height };
}

/** Along which share of each side of the picture the sheet lies at its edge: top, bottom, left, right. */
function touches(sheet: Mask, { width, height }: Gray): readonly number[] {
  const share = (length: number, place: (step: number) => number) => {
    let inside = 0;
    for (let step = 0; step < length; step += 1) inside += sheet[place(step)] ?? 0;
    return inside / length;
  };
  return [
    share(width, (x) => x),
    share(width, (x) => (height - 1) * width + x),
    share(height, (y) => y * width),
    share(height, (y) => y * width + width - 1),
  ];
}
