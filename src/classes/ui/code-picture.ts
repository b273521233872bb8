import { renderSVG } from 'uqr';

/** The code of a slip as a QR code, black on white always: correction M, a quiet zone of four. */
export function codePicture(code: string): string {
  return renderSVG(code, { ecc: 'M', border: 4, pixelSize: 4 });
}
