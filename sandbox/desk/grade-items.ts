import type { ReasonCode } from '../engine/codes.ts';
import type { AskedItem, Decision } from './decision.ts';
import type { DeskFile } from './desk-file.ts';
import { blamingWords, doingWords, vagueWords } from './desk-words.vi.ts';
import type { GradeLine } from './grade-line.ts';
import { rightAdvice } from './phrases.ts';
import { partOf, subjectOf } from './subject.ts';

/** Fewer words of one's own do not say what to do. */
const fewestOwnWords = 4;

/** Two names of one thing: an original that must be seen is also a paper that is missing. */
const alsoRight: Partial<Record<ReasonCode, readonly ReasonCode[]>> = { R9: ['R1'] };

/**
 * The points of a request, a refusal or a stop: what – why – how – whom to ask. Everything planted is named, nothing
 * else is, and no paper that a database has.
 */
export function gradeItems(file: DeskFile, { items, contact }: Decision): readonly GradeLine[] {
  const { inDatabase, right } = file;
  const planted = new Map(right.planted.map((defect) => [subjectOf(defect), defect.reason]));
  const named = items.map(({ subject }) => subject).filter((subject) => subject !== '');
  const missed = [...planted.keys()].filter((subject) => !named.includes(subject));
  const known = named.filter((subject) => inDatabase.includes(partOf(subject).component ?? ''));
  const invented = named.filter((subject) => !planted.has(subject) && !known.includes(subject));
  const founded = items.filter(({ subject }) => planted.has(subject));
  return [
    { rule: 'all-asked', ok: missed.length === 0, weight: 4, wanted: missed },
    { rule: 'nothing-invented', ok: invented.length === 0, weight: 3, given: invented },
    ...(inDatabase.length > 0
      ? [{ rule: 'nothing-known', ok: known.length === 0, weight: 3, given: known } as const]
      : []),
    lineOf('reasons', founded, (item) => isRightReason(planted.get(item.subject), item.reason)),
    lineOf('advice', founded, (item) => isRightAdvice(planted.get(item.subject), item)),
    { rule: 'contact', ok: contact === 'one-stop', weight: 2 },
    {
      rule: 'words',
      ok: items.every(({ own }) => unkindWords(own).length === 0),
      weight: 2,
      given: items.flatMap(({ own }) => unkindWords(own)),
    },
  ];
}

function lineOf(
  rule: 'reasons' | 'advice',
  items: readonly AskedItem[],
  isRight: (item: AskedItem) => boolean,
): GradeLine {
  const wrong = items.filter((item) => !isRight(item)).map(({ subject }) => subject);
  return { rule, ok: items.length > 0 && wrong.length === 0, weight: 2, given: wrong };
}

function isRightReason(planted: ReasonCode | undefined, named: ReasonCode | undefined): boolean {
  if (planted === undefined || named === undefined) return false;
  return planted === named || (alsoRight[planted] ?? []).includes(named);
}

/** Advice of the list has to fit the reason; words of one's own have to be some, and to say what to do. */
function isRightAdvice(planted: ReasonCode | undefined, { how, own }: AskedItem): boolean {
  if (planted === undefined || how === undefined) return false;
  if (how !== 'own') return rightAdvice[planted].includes(how);
  return own.trim().split(/\s+/u).length >= fewestOwnWords && wordsIn(own, doingWords).length > 0;
}

/** Words that name nothing or blame somebody, as they stand in a text. */
function unkindWords(text: string): readonly string[] {
  return wordsIn(text, [...vagueWords, ...blamingWords]);
}

/** Whole words, whatever the case; marks count, because they make another word. */
function wordsIn(text: string, words: readonly string[]): readonly string[] {
  const plain = ` ${text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')} `;
  return words.filter((word) => plain.includes(` ${word} `));
}
