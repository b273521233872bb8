import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';
import { findMisplacedTones } from '#src/platform/text/tone-marks.ts';

/** Words that are right. One with a capital is right as it stands or all in capitals; the others in either way. */
export type KnownWords = ReadonlySet<string>;

const dictionary = '@cspell/dict-vi-vn';

/**
 * The syllables of Vietnamese, about 6,600, with the tone mark of oa, oe, uy on the first vowel as we write it.
 * A list and not a rule of onset, rime and tone: "xữ" and "thũ" are well formed, they only do not exist.
 */
export const syllables: KnownWords = new Set([...readDictionary()].map(withToneInItsPlace));

function* readDictionary(): Generator<string> {
  const folder = path.dirname(createRequire(import.meta.url).resolve(`${dictionary}/cspell-ext.json`));
  for (const word of decodeTrie(gunzipSync(readFileSync(path.join(folder, 'vi.trie.gz')))).words()) {
    if (!word.startsWith('~')) yield word.normalize('NFC'); // the others are folded, for guessing
  }
}

function withToneInItsPlace(word: string): string {
  return findMisplacedTones(word)[0]?.better ?? word;
}

/** Whether a word is one of those, whatever way its tone mark is placed: that is told elsewhere. */
export function isKnown(word: string, known: KnownWords): boolean {
  const has = (form: string) => known.has(form) || known.has(form.toLowerCase()) || known.has(name(form));
  return has(word) || has(withToneInItsPlace(word));
}

/** A word all in capitals as a name is written. */
function name(word: string): string {
  return word === word.toUpperCase() ? word.slice(0, 1) + word.slice(1).toLowerCase() : word;
}
