import { photoLimits } from '../../rules/photo/photo-limits.ts';
import type { Pixels } from '../../rules/photo/pixels.ts';

/** Longest side that is kept: a page of A4 at about 170 dots an inch, which reads well and weighs little. */
const longestSide = 2000;

/** A photo as it is worked on: upright, in the page's memory. */
export type PhotoCanvas = HTMLCanvasElement;

/** Draw a file upright, as its header says. `undefined`: this browser cannot read it. */
export async function drawFile(file: Blob): Promise<PhotoCanvas | undefined> {
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return draw(image, image.naturalWidth, image.naturalHeight, longestSide);
  } catch (error) {
    console.info('[cam-tay] the picture cannot be drawn', error);
    return undefined;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The picture that stands in the live view now. `undefined` before its first one. */
export function drawFrame(video: HTMLVideoElement): PhotoCanvas | undefined {
  return draw(video, video.videoWidth, video.videoHeight, longestSide);
}

/** Turned to the right by a quarter. */
export function turnRight(canvas: PhotoCanvas): PhotoCanvas {
  const turned = createCanvas(canvas.height, canvas.width);
  const pen = turned.getContext('2d');
  pen?.translate(canvas.height, 0);
  pen?.rotate(Math.PI / 2);
  pen?.drawImage(canvas, 0, 0);
  return turned;
}

/** The pixels to judge a photo by. */
export function pixelsOf(canvas: PhotoCanvas): Pixels {
  const small = draw(canvas, canvas.width, canvas.height, photoLimits.sharpnessSide) ?? canvas;
  const pixels = small.getContext('2d')?.getImageData(0, 0, small.width, small.height);
  if (!pixels) throw new Error('No pixels: expected a canvas with a 2d context.');
  return pixels;
}

/** As a file below a limit: first less fine, then smaller. `undefined` when the browser has no memory for it. */
export async function compress(
  canvas: PhotoCanvas,
  kind: 'jpg' | 'png',
  maxBytes: number,
): Promise<Blob | undefined> {
  const type = kind === 'png' ? 'image/png' : 'image/jpeg';
  for (const [side, quality] of [
    [longestSide, 0.85],
    [longestSide, 0.65],
    [1400, 0.7],
    [1000, 0.7],
  ] as const) {
    const size = draw(canvas, canvas.width, canvas.height, side) ?? canvas;
    const file = await new Promise<Blob | null>((done) => size.toBlob(done, type, quality));
    if (file && file.size <= maxBytes) return file;
  }
  return undefined;
}

function draw(
  source: CanvasImageSource,
  width: number,
  height: number,
  longest: number,
): PhotoCanvas | undefined {
  if (width === 0 || height === 0) return undefined;
  const scale = Math.min(1, longest / Math.max(width, height));
  const canvas = createCanvas(
    Math.max(1, Math.round(width * scale)),
    Math.max(1, Math.round(height * scale)),
  );
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  pen.imageSmoothingQuality = 'high';
  pen.fillStyle = '#fff'; // Under a picture with holes in it.
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(source, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function createCanvas(width: number, height: number): PhotoCanvas {
  return Object.assign(document.createElement('canvas'), { width, height });
}
