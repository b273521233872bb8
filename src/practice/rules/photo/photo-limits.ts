/**
 * Every threshold of the judging, in one place. They are ours, not the law's: no portal publishes its own. Chosen so
 * that what a person reads without effort passes, on the pictures of `tests/fixtures/photos` and on sheets drawn with
 * the blur, noise and light of a cheap phone; when in doubt a photo passes, because a person looks at it anyway.
 */
export const photoLimits = {
  /** Longest side, in pixels, at which letters are judged: a page of A4 has strokes of about one pixel there. */
  sharpnessSide: 1000,
  /** The same for light, where single strokes do not matter. */
  lightSide: 500,
  /** The same for the direction of lines: strokes of letters melt together, lines stay apart. */
  linesSide: 240,
  /** The same for finding the sheet: letters melt away, the outline stays. */
  sheetSide: 160,
  /** Shorter pictures cannot hold a page that one can read: a thumbnail, a picture of a chat. */
  shortestSide: 600,

  /** Bend of the strong edges against their slope: 1 for a sharp step, 0.3 when smeared by about one pixel, 0 by two. */
  minSharpness: 0.2,
  /** Edges count from this share of the steepest on: letters and outline, not the grain of a dark picture. */
  strongEdge: 0.5,
  /** An edge is this many times as steep as the grain; one in 10,000 pixels of grain is. */
  outOfGrain: 4,
  /** A slope below this many levels is grain; a picture with nothing steeper shows no letters at all. */
  faintestEdge: 12,

  /** Three quarters of a sheet are paper. In a lit room it is 150 to 240; under 100 grey letters are lost. */
  darkestPaper: 100,

  /** A level from which a camera sees only white. */
  blinding: 250,
  /** How much lighter than the paper around it a spot must be to be a reflection and not paper. */
  glareAbovePaper: 12,
  /** Share of the sheet that a reflection may take: a spot of a thumb's breadth on A4 covers a line of text. */
  maxGlare: 0.015,

  /** A sheet stands out when it is lighter than the table by this share of its own level. */
  sheetContrast: 0.15,
  /** Share of a side of the picture along which the sheet may lie at its edge: grain, not a cut. */
  maxTouch: 0.06,
  /** From here on the whole picture is sheet, as a scanner makes it. */
  wholePicture: 0.92,
  /** A page that takes less of the picture has letters too small to read. */
  minSheet: 0.2,
  /** Dark share of the outermost strip of a picture that is all sheet: letters run over its edge. */
  maxInkAtEdge: 0.04,

  /** Lines of text make rows of black and white; lying down they make columns, this many times as strong as rows. */
  sidewaysRatio: 1.6,
  /** Below this mean step between neighbouring rows or columns there are no lines of text to tell by. */
  faintestLines: 3,
} as const;
