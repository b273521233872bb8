import { renderSVG } from 'uqr';

/** A QR code as a drawing, black on white always. Drawn here: what stands in it goes nowhere. */
export function qrPicture(text: string): string {
  return renderSVG(text, { ecc: 'M', border: 4, pixelSize: 4 });
}
