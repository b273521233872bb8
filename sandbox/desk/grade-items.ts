import type { ReasonCode } from '../engine/codes.ts';
import { type AskedPapers, papersAsked } from './asked-papers.ts';
import type { AskedItem, Decision } from './decision.ts';
import type { DeskFile } from './desk-file.ts';
import { contraryDeeds, deedsOfAdvice } from './desk-words.vi.ts';
import type { GradeLine } from './grade-line.ts';
import { unknownWords } from './known-words.ts';
import {
  bids,
  findOwnTroubles,
  isReadable,
  isTurnedRound,
  type OwnTrouble,
  unkindWords,
} from './own-words.ts';
import { rightAdvice } from './phrases.ts';
import type { PlantedDefect } from './right-decision.ts';
import { saysOtherDay } from './said-days.ts';
import { partOf, type Subject, subjectOf } from './subject.ts';

/** Two names of one thing: an original that must be seen is also a paper that is missing. */
const alsoRight: Partial<Record<ReasonCode, readonly ReasonCode[]>> = { R9: ['R1'] };

/**
 * The points of a request, a refusal or a stop: what – why – how – whom to ask, in words that name and do not blame.
 * Everything planted is named, nothing else is, and no paper that a database has.
 */
export function gradeItems(file: DeskFile, decision: Decision): readonly GradeLine[] {
  const { items } = decision;
  const planted = new Map(file.right.planted.map((defect) => [subjectOf(defect), defect]));
  const founded = items.filter(({ subject }) => planted.has(subject));
  const misplaced = founded.filter(({ subject, reason }) => !isRightReason(planted.get(subject), reason));
  return [
    ...gradeWhat(file, items, [...planted.keys()]),
    {
      rule: 'reasons',
      ok: founded.length > 0 && misplaced.length === 0,
      weight: 2,
      given: subjectsIn(misplaced),
    },
    gradeAdvice(file, founded, planted),
    { rule: 'contact', ok: decision.contact === 'one-stop', weight: 2 },
    ...gradeWords(file, decision, planted),
  ];
}

function gradeWhat(
  file: DeskFile,
  items: readonly AskedItem[],
  planted: readonly string[],
): readonly GradeLine[] {
  const { inDatabase } = file;
  const { inVain, besides } = askedInWords(file, items);
  const named = subjectsIn(items).filter((subject) => subject !== '');
  const missed = planted.filter((subject) => !named.includes(subject));
  const known = named.filter((subject) => inDatabase.includes(partOf(subject).component ?? ''));
  const invented = named.filter((subject) => !planted.includes(subject) && !known.includes(subject));
  return [
    { rule: 'all-asked', ok: missed.length === 0, weight: 4, wanted: missed },
    {
      rule: 'nothing-invented',
      ok: invented.length === 0 && besides.length === 0,
      weight: 3,
      given: invented,
      said: besides,
    },
    ...(inDatabase.length > 0 || inVain.length > 0
      ? [
          {
            rule: 'nothing-known',
            ok: known.length === 0 && inVain.length === 0,
            weight: 3,
            given: known,
            said: inVain,
          } as const,
        ]
      : []),
  ];
}

/** Advice of the list has to help with this; a sentence of one's own has to name the thing and say what to do. */
function gradeAdvice(
  file: DeskFile,
  founded: readonly AskedItem[],
  planted: ReadonlyMap<string, PlantedDefect>,
): GradeLine {
  const troublesOf = (item: AskedItem): readonly OwnTrouble[] =>
    item.how === 'own' ? ownTroubles(file, item, planted.get(item.subject)) : [];
  const wrong = founded.filter((item) => {
    const defect = planted.get(item.subject);
    if (defect === undefined || item.how === undefined) return true;
    if (item.how === 'own') return troublesOf(item).length > 0;
    return !adviceFor(defect).includes(item.how);
  });
  return {
    rule: 'advice',
    ok: founded.length > 0 && wrong.length === 0,
    weight: 2,
    given: subjectsIn(wrong),
    troubles: [...new Set(wrong.flatMap(troublesOf))],
  };
}

/** What helps with a defect: what its case says, or what usually helps. */
export function adviceFor({ reason, advice }: PlantedDefect): (typeof rightAdvice)[ReasonCode] {
  return advice === undefined ? rightAdvice[reason] : [advice];
}

function ownTroubles(
  { things }: DeskFile,
  { subject, own }: AskedItem,
  defect: PlantedDefect | undefined,
): readonly OwnTrouble[] {
  const advice = defect === undefined ? [] : adviceFor(defect);
  const deeds = advice.flatMap((phrase) =>
    phrase === 'own' || phrase === 'none' ? [] : deedsOfAdvice[phrase],
  );
  return findOwnTroubles(own, things.nameOf[subject] ?? '', things.names, deeds);
}

/** Words of one's own, wherever they stand: to be understood, kind, and asking for no paper that an office has. */
function gradeWords(
  file: DeskFile,
  { items, date }: Decision,
  planted: ReadonlyMap<string, PlantedDefect>,
): readonly GradeLine[] {
  const { names } = file.things;
  const written = writtenIn(items);
  const unkind = [...written.flatMap(unkindWords), ...askedInWords(file, items).inVain];
  const turned = writtenIn(
    items.filter((item) => deniesPaper(file, item) || contradicts(item, planted.get(item.subject))),
  );
  const isUnclear = (own: string) =>
    !isReadable(own, names) || turned.includes(own) || saysOtherDay(own, date);
  const unclear = written.filter(isUnclear);
  const unknown = [...new Set(unclear.flatMap((own) => unknownWords(own, names)))];
  return [
    ...(written.length > 0
      ? [{ rule: 'clear', ok: unclear.length === 0, weight: 2, given: unclear, said: unknown } as const]
      : []),
    { rule: 'words', ok: unkind.length === 0, weight: 2, given: unkind },
  ];
}

/** Beside the right advice of the list: that the paper need not come. */
function deniesPaper({ things }: DeskFile, { subject, own }: AskedItem): boolean {
  const isPaper = partOf(subject).component !== undefined;
  return isPaper && isTurnedRound(own, things.nameOf[subject] ?? '');
}

/** Beside the right advice of the list: what makes it worse. */
function contradicts({ own }: AskedItem, defect: PlantedDefect | undefined): boolean {
  const advice = defect === undefined ? [] : adviceFor(defect);
  return advice.some((phrase) => bids(own, contraryDeeds[phrase] ?? []));
}

function askedInWords({ inDatabase, right, things }: DeskFile, items: readonly AskedItem[]): AskedPapers {
  const nameOf = (subject: Subject) => things.nameOf[subject] ?? '';
  const papers = inDatabase.map((component) => nameOf(subjectOf({ component })));
  const lacking = right.planted.map((defect) => nameOf(subjectOf(defect)));
  const asked = writtenIn(items).map((own) =>
    papersAsked(own, { inDatabase: papers, lacking, named: things.names }),
  );
  return {
    inVain: asked.flatMap(({ inVain }) => inVain),
    besides: asked.flatMap(({ besides }) => besides),
  };
}

function writtenIn(items: readonly AskedItem[]): readonly string[] {
  return items.map(({ own }) => own.trim()).filter((own) => own !== '');
}

function subjectsIn(items: readonly AskedItem[]): readonly string[] {
  return items.map(({ subject }) => subject);
}

function isRightReason(planted: PlantedDefect | undefined, named: ReasonCode | undefined): boolean {
  if (planted === undefined || named === undefined) return false;
  return planted.reason === named || (alsoRight[planted.reason] ?? []).includes(named);
}
