/** Text of each file by its path from the repository's root, e.g. `sandbox/personas/bac-tu.json`. */
export type FileTexts = Readonly<Record<string, string>>;

/** The text as it is read everywhere: editors may save a byte order mark, or letters and marks apart (NFD). */
export function plainText(text: string): string {
  return text.replace(/^\uFEFF/, '').normalize('NFC');
}
