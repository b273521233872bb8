import type { PhotoFlaw } from '#sandbox/engine/photo-flaws.ts';
import { findSheet } from './find-sheet.ts';
import { cut, glareOf, isDark } from './light.ts';
import { photoLimits as limits } from './photo-limits.ts';
import { type Box, type Pixels, shrink, toGray } from './pixels.ts';
import { sharpnessOf } from './sharpness.ts';
import { isSideways } from './text-direction.ts';

/**
 * What is wrong with an upright photo of a paper, by its light alone; nothing is read. Empty: it can be used.
 * @param pixels longest side about `photoLimits.sharpnessSide`, or the whole picture when it is smaller
 */
export function judgePhoto(pixels: Pixels): readonly PhotoFlaw[] {
  if (Math.max(pixels.width, pixels.height) < limits.shortestSide) return ['small'];
  const gray = toGray(pixels);
  const even = shrink(gray, limits.lightSide);
  const { box, share, isCut } = findSheet(gray);
  const isSmall = share < limits.minSheet;
  const found: Readonly<Record<PhotoFlaw, boolean>> = {
    cropped: isCut,
    small: isSmall,
    blurred: (sharpnessOf(shrink(gray, limits.sharpnessSide)) ?? 0) < limits.minSharpness,
    dark: isDark(cut(even, box)),
    glare: glareOf(even, box) > limits.maxGlare,
    sideways: !isSmall && isSideways(cut(shrink(gray, limits.linesSide), inset(box))),
  };
  return (Object.keys(found) as PhotoFlaw[]).filter((flaw) => found[flaw]);
}

/** Without the outline of the sheet, which is no line of text. */
function inset({ left, top, right, bottom }: Box): Box {
  const [x, y] = [(right - left) * 0.08, (bottom - top) * 0.08];
  return { left: left + x, right: right - x, top: top + y, bottom: bottom - y };
}
