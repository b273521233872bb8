import type { Word } from './words.ts';

/** The words of everything that can be found. */
export interface Vocabulary {
  /** Every word without marks. */
  readonly words: readonly string[];
  /** In how many entries a word stands; 0 when it is not known. */
  count(plain: string): number;
  /** With which marks a word is written, and how often. */
  writings(plain: string): ReadonlyMap<string, number>;
  /** Whether one word stands right before another somewhere. */
  follows(plain: string, next: string): boolean;
  /** Whether a word begins so. */
  begins(start: string): boolean;
  /** How much a word tells: rare ones more. Never 0. */
  weight(plain: string): number;
}

/** Gather the words. @param entries of each entry its texts, as words */
export function gatherVocabulary(entries: readonly (readonly (readonly Word[])[])[]): Vocabulary {
  const counts = new Map<string, number>();
  const written = new Map<string, Map<string, number>>();
  const pairs = new Set<string>();
  const starts = new Set<string>();
  for (const texts of entries) {
    for (const plain of new Set(texts.flat().map((word) => word.plain))) {
      counts.set(plain, (counts.get(plain) ?? 0) + 1);
      for (let length = 1; length <= plain.length; length += 1) starts.add(plain.slice(0, length));
    }
    for (const text of texts) {
      for (const [at, { plain, exact }] of text.entries()) {
        const writings = written.get(plain) ?? new Map<string, number>();
        written.set(plain, writings.set(exact, (writings.get(exact) ?? 0) + 1));
        pairs.add(`${plain} ${text[at + 1]?.plain ?? ''}`);
      }
    }
  }
  return {
    words: [...counts.keys()],
    count: (plain) => counts.get(plain) ?? 0,
    writings: (plain) => written.get(plain) ?? new Map(),
    follows: (plain, next) => pairs.has(`${plain} ${next}`),
    begins: (start) => starts.has(start),
    weight: (plain) => Math.log(1 + entries.length / ((counts.get(plain) ?? 0) + 1)),
  };
}
