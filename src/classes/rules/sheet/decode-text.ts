/** How the bytes of a text file stand for letters. `legacy` is any old encoding with one byte a letter. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'legacy';

/** A text out of bytes, in NFC. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** How many bytes are looked at to tell UTF-16 without its mark. */
const probeBytes = 4096;

/**
 * The text of a CSV file. Never throws: bytes that mean nothing become U+FFFD, and `checkPersonName` refuses these.
 *
 * Windows-1258 writes most letters as a base and a tone, which NFC puts together. Texts in TCVN3 or VNI are bytes of
 * the same kind; read as Windows-1258 some of their vowels would turn into other good vowels without anybody seeing it.
 * So where many lines make no sense that way, all are read as Latin letters, and each name shows that it is broken.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = guessUnicode(bytes);
  if (encoding !== undefined) return { text: decode(encoding, bytes), encoding };
  const text = decode('windows-1258', bytes);
  const marked = text.split(/[\r\n]+/u).filter((line) => /[^\p{ASCII}]/u.test(line));
  const broken = marked.filter(makesNoSense);
  if (broken.length * 5 <= marked.length) return { text, encoding: 'windows-1258' };
  return { text: decode('windows-1252', bytes), encoding: 'legacy' };
}

/**
 * What no Vietnamese line has, letters and marks apart: a tone on a consonant ("ñ" is a letter of the highlands), a sign
 * inside a word, a capital after a small letter, a marked vowel after a bare a or e.
 */
const senseless: readonly RegExp[] = [
  /[bcdfghjklmpqrstvwxz][\u0300\u0301\u0303\u0309\u0323]/iu,
  /\p{L}\p{M}*[\u00a1-\u00be]|[\u00a1-\u00be]\p{L}/u,
  /\p{Ll}\p{M}*[A-ZÐÞ]\p{M}*\p{Ll}/u,
  /(?:a[aeo]|e[aeou])\p{M}/iu,
];

function makesNoSense(line: string): boolean {
  const apart = line.normalize('NFD');
  return senseless.some((sign) => sign.test(apart));
}

function guessUnicode(bytes: Uint8Array): Exclude<TextEncoding, 'windows-1258' | 'legacy'> | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return guessUnmarkedUtf16(bytes) ?? (isUtf8(bytes) ? 'utf-8' : undefined);
}

/** Commas, digits and most letters have a zero byte in UTF-16; no other text has any. */
function guessUnmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const probe = bytes.subarray(0, probeBytes);
  const zeros = [0, 0];
  for (const [at, byte] of probe.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const isMany = (count: number) => count * 2 > probe.length * 0.3;
  if (isMany(odd) && even * 10 < odd) return 'utf-16le';
  return isMany(even) && odd * 10 < even ? 'utf-16be' : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false; // asked, and answered
  }
}

function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes).normalize('NFC');
}
