import { withoutMarks } from '#src/platform/text/fold.ts';

/** The letters of GSM 03.38 that our texts use; a single other one halves the room of the whole message. */
const gsmOnly = /^[A-Za-z0-9 @$_!"#%&'()*+,\-./:;<=>?\n]*$/;

/**
 * A text as a short message: without marks. With them a message is sent as UCS-2, with 70 letters to the part instead
 * of 160, and a notice costs two or three times as much; people here read such messages from banks and offices daily.
 */
export function plainMessage(text: string): string {
  return withoutMarks(text).replace(/[’‘ʼ]/gu, "'").replace(/[“”]/gu, '"').replace(/[–—]/gu, '-');
}

/** In how many parts a phone company sends it. */
export function partsOfMessage(text: string): number {
  const [one, each] = gsmOnly.test(text) ? [160, 153] : [70, 67];
  return text.length <= one ? 1 : Math.ceil(text.length / each);
}

const longestName = 24;

/** The name in a notice: families share phones, so it says whom it is for. A long one becomes its last word. */
export function nameInNotice(fullName: string): string {
  if (fullName.length <= longestName) return fullName;
  return lastWordOf(fullName);
}

/** The given name. */
export function lastWordOf(name: string): string {
  return (name.split(' ').at(-1) ?? '').slice(0, longestName);
}
