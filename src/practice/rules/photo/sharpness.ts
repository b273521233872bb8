import { photoLimits as limits } from './photo-limits.ts';
import { type Gray, histogramOf, levelAt } from './pixels.ts';

/**
 * How sharp the strong edges are: 1 and more for crisp letters, towards 0 the wider they are smeared. The Laplacian
 * (the bend) is taken against the slope at the same place, so that neither how much is written nor how light it is
 * counts. Grain bends everywhere: what the flat parts show of it is taken off, or a dark blurred picture would pass for
 * a sharp one. `undefined` when nothing stands out of the grain.
 */
export function sharpnessOf(gray: Gray): number | undefined {
  const slopes = slopesOf(gray);
  const bends = bendsOf(gray);
  const steepest = levelAt(histogramOf(slopes), 0.998);
  const strong = Math.max(
    limits.faintestEdge,
    limits.outOfGrain * grainIn(slopes),
    steepest * limits.strongEdge,
  );
  const grain = grainIn(bends) ** 2;
  let [bend, slope] = [0, 0];
  for (let at = 0; at < slopes.length; at += 1) {
    if ((slopes[at] ?? 0) < strong) continue;
    bend += (bends[at] ?? 0) ** 2 - grain;
    slope += (slopes[at] ?? 0) ** 2;
  }
  return slope === 0 ? undefined : Math.sqrt(Math.max(0, bend) / slope);
}

/** Spread (one sigma) of what the flatter part of a picture shows: 30 % of a bell curve lie within 0.385 sigma. */
function grainIn(values: Uint8Array): number {
  return levelAt(histogramOf(values), 0.3) / 0.385;
}

/** The steeper of the slopes across and down at each pixel, as a level; 0 along the border. */
function slopesOf({ levels, width, height }: Gray): Uint8Array {
  const slopes = new Uint8Array(levels.length);
  const level = (at: number) => levels[at] ?? 0;
  for (let y = 1; y < height - 1; y += 1)
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      const across = Math.abs(level(at + 1) - level(at - 1));
      const down = Math.abs(level(at + width) - level(at - width));
      slopes[at] = Math.max(across, down);
    }
  return slopes;
}

/** How much each pixel differs from the mean of its four neighbours, four times over (Laplacian); 0 along the border. */
function bendsOf({ levels, width, height }: Gray): Uint8Array {
  const bends = new Uint8Array(levels.length);
  const level = (place: number) => levels[place] ?? 0;
  for (let y = 1; y < height - 1; y += 1)
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      const around = level(at - 1) + level(at + 1) + level(at - width) + level(at + width);
      bends[at] = Math.min(255, Math.abs(4 * level(at) - around));
    }
  return bends;
}
