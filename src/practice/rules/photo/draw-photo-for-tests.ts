import type { Pixels } from './pixels.ts';

/** How a made-up photo of a printed page was taken. */
export interface Shot {
  readonly width: number;
  readonly height: number;
  /** Where the sheet lies, in pixels of the picture; parts outside are cut off. */
  readonly sheet: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  readonly paper: number;
  readonly table: number;
  /** Mean of so many pixels on each side, twice: hands that shake. */
  readonly blur: number;
  /** Grain: at most so many levels up or down. */
  readonly grain: number;
  /** Times the light that fell in. */
  readonly light: number;
  /** Middle and radius of a reflection. */
  readonly glare?: { readonly x: number; readonly y: number; readonly radius: number };
  /** Degrees by which the sheet lies askew. */
  readonly askew: number;
  readonly blank: boolean;
}

const good: Shot = {
  width: 750,
  height: 1000,
  sheet: { left: 70, top: 60, width: 610, height: 870 },
  paper: 215,
  table: 90,
  blur: 0,
  grain: 4,
  light: 1,
  askew: 0,
  blank: false,
};

/** A photo of a page, good but for what is changed. The same change gives the same pixels. */
export function drawPhoto(change: Partial<Shot> = {}): Pixels {
  const shot = { ...good, ...change };
  const { width, height } = shot;
  let levels = Float32Array.from({ length: width * height }, (_, at) =>
    lightAt(shot, at % width, Math.floor(at / width)),
  );
  for (let pass = 0; pass < 2 && shot.blur > 0; pass += 1) levels = blurred(levels, width, height, shot.blur);
  const random = randomFrom(7);
  const data = new Uint8ClampedArray(width * height * 4);
  levels.forEach((level, at) => {
    const seen = level * shot.light + glareAt(shot, at) + (random() - 0.5) * 2 * shot.grain;
    data.set([seen, seen, seen, 255], at * 4);
  });
  return { data, width, height };
}

/** The same picture turned by a quarter. */
export function turned({ data, width, height }: Pixels): Pixels {
  const out = new Uint8ClampedArray(data.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      for (let part = 0; part < 4; part += 1)
        out[(x * height + (height - 1 - y)) * 4 + part] = data[(y * width + x) * 4 + part] ?? 0;
  return { data: out, width: height, height: width };
}

function lightAt({ sheet, paper, table, askew, blank }: Shot, x: number, y: number): number {
  const turn = (askew * Math.PI) / 180;
  const [fromX, fromY] = [x - sheet.left - sheet.width / 2, y - sheet.top - sheet.height / 2];
  const across = fromX * Math.cos(turn) + fromY * Math.sin(turn) + sheet.width / 2;
  const down = fromY * Math.cos(turn) - fromX * Math.sin(turn) + sheet.height / 2;
  if (across < 0 || down < 0 || across >= sheet.width || down >= sheet.height) return table;
  return !blank && isInk(across, down, sheet) ? paper * 0.2 : paper;
}

/** Lines of letters of two strokes each, with gaps for words and a ragged right edge. */
function isInk(across: number, down: number, sheet: Shot['sheet']): boolean {
  const margin = 0.1;
  const y = down - sheet.height * margin;
  const line = Math.floor(y / 22);
  const x = across - sheet.width * margin - 7 * chance(line, 9);
  const isOutside = x < 0 || y < 0 || y > sheet.height * (1 - 2 * margin);
  if (isOutside || y % 22 > 9 || x > sheet.width * (0.6 + 0.2 * chance(line, 3))) return false;
  const letter = Math.floor(x / 7);
  if (chance(line, Math.floor(letter / 6)) > 0.85 || letter % 6 === 5) return false;
  const isBar = chance(line, letter) > 0.5 ? y % 22 < 1.8 : y % 22 > 7;
  return x % 7 < 1.8 || (x % 7 < 5 && isBar);
}

function glareAt({ glare, width }: Shot, at: number): number {
  if (!glare) return 0;
  const distance = Math.hypot((at % width) - glare.x, Math.floor(at / width) - glare.y) / glare.radius;
  return distance < 1 ? 255 : Math.max(0, 255 * (1.3 - distance) * 3);
}

function blurred(levels: Float32Array, width: number, height: number, by: number): Float32Array<ArrayBuffer> {
  const across = meanAlong(levels, 1, width, (at) => at % width, by);
  return meanAlong(across, width, height, (at) => Math.floor(at / width), by);
}

function meanAlong(
  levels: Float32Array,
  step: number,
  length: number,
  placeOf: (at: number) => number,
  by: number,
): Float32Array<ArrayBuffer> {
  return Float32Array.from(levels, (_, at) => {
    const [from, to] = [-Math.min(by, placeOf(at)), Math.min(by, length - 1 - placeOf(at))];
    let sum = 0;
    for (let near = from; near <= to; near += 1) sum += levels[at + near * step] ?? 0;
    return sum / (to - from + 1);
  });
}

/** 0 to 1, the same for the same two numbers. */
function chance(one: number, other: number): number {
  const mixed = Math.sin(one * 127.1 + other * 311.7) * 43_758.5453;
  return mixed - Math.floor(mixed);
}

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
