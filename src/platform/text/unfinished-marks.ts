/** Letters and a tone as the keys of a typing method gave them, before a mark is put on a letter. */
interface Typed {
  readonly letters: string[];
  tone: string;
  /** Keys that were taken for marks. */
  marks: number;
}

const circumflex = '\u0302';
const breve = '\u0306';
const horn = '\u031B';
const [grave, acute, tilde, hook, dot] = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

const telexTones: Readonly<Record<string, string>> = { s: acute, f: grave, r: hook, x: tilde, j: dot };
const vniTones: Readonly<Record<string, string>> = { 1: acute, 2: grave, 3: hook, 4: tilde, 5: dot };

/**
 * A word whose keys of Telex stayed letters, read as it was meant: "ddawngf" → "đằng"; `undefined` when there is none
 * in it. The tone stands at the end, decomposed, as in `foldTonePlace`: for comparing, not for showing.
 */
export function readTelex(word: string): string | undefined {
  const typed: Typed = { letters: [], tone: '', marks: 0 };
  for (const key of word) typeTelex(typed, key);
  return wordOf(typed);
}

/** The same for VNI, whose keys are digits: "d9a8ng" → "đăng". */
export function readVni(word: string): string | undefined {
  const typed: Typed = { letters: [], tone: '', marks: 0 };
  for (const key of word) {
    if (!typeVni(typed, key)) return undefined;
  }
  return wordOf(typed);
}

function wordOf({ letters, tone, marks }: Typed): string | undefined {
  return marks === 0 ? undefined : letters.join('').normalize('NFD') + tone;
}

function typeTelex(typed: Typed, key: string): void {
  const tone = telexTones[key];
  const last = lastVowel(typed.letters);
  if (tone !== undefined && last !== undefined) setTone(typed, tone);
  else if (key === 'w' && putHook(typed)) return;
  else if ('aeo'.includes(key) && typed.letters[last ?? -1] === key) putOn(typed, [last ?? 0], circumflex);
  else if (key === 'd' && typed.letters[0] === 'd') stroke(typed);
  else typed.letters.push(key);
}

/** Whether the key fits: a digit that no letter takes is a number, not a mark. */
function typeVni(typed: Typed, key: string): boolean {
  const tone = vniTones[key];
  if (!/\d/.test(key)) {
    typed.letters.push(key);
    return true;
  }
  if (tone !== undefined && lastVowel(typed.letters) !== undefined) {
    setTone(typed, tone);
    return true;
  }
  if (key === '6') return putOnLast(typed, 'aeo', circumflex);
  if (key === '7') return putHook(typed);
  if (key === '8') return putOnLast(typed, 'a', breve);
  if (key === '9' && typed.letters[0] === 'd') {
    stroke(typed);
    return true;
  }
  return false;
}

function setTone(typed: Typed, tone: string): void {
  typed.tone = tone;
  typed.marks += 1;
}

/** "uo" takes the horn on both letters; of others the last that can takes it, a its breve. */
function putHook(typed: Typed): boolean {
  const { letters } = typed;
  const pair = letters.findIndex((letter, at) => letter === 'u' && letters[at + 1] === 'o');
  if (pair >= 0) putOn(typed, [pair, pair + 1], horn);
  else return putOnLast(typed, 'ou', horn) || putOnLast(typed, 'a', breve);
  return true;
}

function putOnLast(typed: Typed, letters: string, mark: string): boolean {
  const at = typed.letters.findLastIndex((letter) => letters.includes(baseOf(letter)));
  if (at < 0) return false;
  putOn(typed, [at], mark);
  return true;
}

function putOn(typed: Typed, places: readonly number[], mark: string): void {
  for (const at of places) typed.letters[at] = baseOf(typed.letters[at] ?? '') + mark;
  typed.marks += 1;
}

function stroke(typed: Typed): void {
  typed.letters[0] = 'đ';
  typed.marks += 1;
}

/** The letter without what was put on it: a second mark takes the place of the first. */
function baseOf(letter: string): string {
  return letter.normalize('NFD').charAt(0);
}

function lastVowel(letters: readonly string[]): number | undefined {
  const at = letters.findLastIndex((letter) => 'aeiouy'.includes(baseOf(letter)));
  return at < 0 ? undefined : at;
}
