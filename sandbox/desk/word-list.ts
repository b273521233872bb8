/** The words of a list as a teacher writes it: lines of words parted by commas; a word may have several syllables. */
export function wordList(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(',')).map((word) => word.trim());
}
