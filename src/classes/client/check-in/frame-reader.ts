import { fetchCode } from '#src/platform/offline/client/fetch-code.ts';

/** What browsers call their own reader; their types do not know it yet. */
interface OwnReader {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
interface OwnReaderClass {
  new (options: { readonly formats: readonly string[] }): OwnReader;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** Wider frames cost time and read no better. */
const widestPixels = 720;

/**
 * What reads a QR code from a picture of the camera: the browser's own reader, or ours, which is fetched when it is
 * first needed. @returns undefined when ours cannot be fetched
 */
export async function readerOfFrames(): Promise<
  ((video: HTMLVideoElement) => Promise<string | undefined>) | undefined
> {
  const own = await ownReader();
  if (own) return async (video) => (await own.detect(video).catch(nothingRead))?.[0]?.rawValue;
  const code = await fetchCode(() => import('qr/decode.js'));
  return code.ok ? readWith(code.value.decodeQR) : undefined;
}

async function ownReader(): Promise<OwnReader | undefined> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: OwnReaderClass };
  if (BarcodeDetector === undefined) return undefined;
  const formats = await BarcodeDetector.getSupportedFormats();
  return formats.includes('qr_code') ? new BarcodeDetector({ formats: ['qr_code'] }) : undefined;
}

/** A frame that is not there yet is nothing read. */
function nothingRead(error: unknown): undefined {
  console.debug('[cam-tay] frame', error);
}

type Decode = (image: {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}) => string;

function readWith(decode: Decode): (video: HTMLVideoElement) => Promise<string | undefined> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return async (video) => {
    if (context === null || video.videoWidth === 0) return undefined;
    const scale = Math.min(1, widestPixels / video.videoWidth);
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
    try {
      return decode({ data, width, height });
    } catch {
      return undefined; // no code in this frame: how the decoder says so
    }
  };
}
