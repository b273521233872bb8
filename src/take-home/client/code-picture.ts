import { renderSVG } from 'uqr';

/** A QR code as a drawing: correction M (a stained poster still reads), a quiet zone of four, black on white always. */
export function codePicture(address: string): string {
  return renderSVG(address, { ecc: 'M', border: 4, pixelSize: 4 });
}

/** An address as it is printed: nobody types the scheme. */
export function shownAddress(origin: string): string {
  return origin.replace(/^https?:\/\//, '');
}
