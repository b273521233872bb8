/** What kind of sign does not belong into a text; `messages.vi.ts` says each to the editor. */
export type OddKind = 'invisible' | 'direction' | 'look-alike' | 'space';

/** A sign that the eye does not see or takes for another one. */
export interface OddSign {
  readonly kind: OddKind;
  readonly sign: string;
  /** Offset in the text. */
  readonly at: number;
}

const latin = '[\\p{Script=Latin}\\p{M}]';
/** The scripts with letters that look like Latin ones, and Latin letters of a double width. */
const alike =
  '[\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Armenian}\\p{Script=Cherokee}\\uff21-\\uff5a]';

const kinds: Readonly<Record<OddKind, RegExp>> = {
  /** Zero width, soft hyphens, byte order marks, controls; but not what joins pictures (emoji). */
  invisible:
    /(?![\t\n\r])\p{Cc}|(?!\p{Bidi_Control}|(?<=[\p{Extended_Pictographic}\d]\ufe0f?)[\u200d\ufe0f])\p{Default_Ignorable_Code_Point}/gu,
  /** These turn the direction of reading: what is read is not what stands there. */
  direction: /\p{Bidi_Control}/gu,
  /** Beside Latin letters, e.g. the Cyrillic U+0430 in a word. */
  'look-alike': new RegExp(`${alike}(?=${latin})|(?<=${latin})${alike}`, 'gu'),
  /** Blanks of another width, or at which a line does not break. */
  space: /(?! )\p{Z}/gu,
};

/** Everything in a text that is not what it looks like, kind by kind. */
export function findOddSigns(text: string): OddSign[] {
  return (Object.keys(kinds) as OddKind[]).flatMap((kind) =>
    [...text.matchAll(kinds[kind])].map(({ 0: sign, index }) => ({ kind, sign, at: index })),
  );
}

/** The sign as books of letters call it: `U+200B`. */
export function codeOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
