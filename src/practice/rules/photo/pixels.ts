/** A picture as a canvas gives it: four bytes a pixel, row by row. */
export interface Pixels {
  readonly data: ArrayLike<number>;
  readonly width: number;
  readonly height: number;
}

/** A picture by its light alone: one level a pixel, 0 black to 255 white. */
export interface Gray {
  readonly levels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A rectangle in pixels; `right` and `bottom` are the first column and row outside. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How light each pixel looks to a person (Rec. 601). */
export function toGray({ data, width, height }: Pixels): Gray {
  const levels = new Uint8Array(width * height);
  for (let at = 0; at < levels.length; at += 1) {
    const [red, green, blue] = [data[at * 4] ?? 0, data[at * 4 + 1] ?? 0, data[at * 4 + 2] ?? 0];
    levels[at] = Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
  }
  return { levels, width, height };
}

/** The same picture with its longer side at most this long; every pixel is the mean of those it stands for. */
export function shrink(gray: Gray, longestSide: number): Gray {
  const scale = Math.max(gray.width, gray.height) / longestSide;
  if (scale <= 1) return gray;
  const width = Math.max(1, Math.round(gray.width / scale));
  const height = Math.max(1, Math.round(gray.height / scale));
  const levels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      levels[y * width + x] = meanIn(gray, {
        left: Math.floor((x * gray.width) / width),
        right: Math.ceil(((x + 1) * gray.width) / width),
        top: Math.floor((y * gray.height) / height),
        bottom: Math.ceil(((y + 1) * gray.height) / height),
      });
  return { levels, width, height };
}

/** Mean level inside a box. */
export function meanIn({ levels, width }: Gray, { left, top, right, bottom }: Box): number {
  let sum = 0;
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) sum += levels[y * width + x] ?? 0;
  return sum / Math.max(1, (right - left) * (bottom - top));
}

/** How many pixels have each of the 256 levels. */
export function histogramOf(levels: ArrayLike<number>): Uint32Array {
  const counts = new Uint32Array(256);
  for (let at = 0; at < levels.length; at += 1) {
    const level = levels[at] ?? 0;
    counts[level] = (counts[level] ?? 0) + 1;
  }
  return counts;
}

/** The level that this share (0–1) of the pixels does not exceed. */
export function levelAt(histogram: Uint32Array, share: number): number {
  const wanted = share * histogram.reduce((sum, count) => sum + count, 0);
  let seen = 0;
  for (let level = 0; level < histogram.length; level += 1) {
    seen += histogram[level] ?? 0;
    if (seen >= wanted) return level;
  }
  return histogram.length - 1;
}
