import {
  actsWithDate,
  actsWithItems,
  countItems,
  type Decision,
  type DeskAct,
} from '#sandbox/desk/decision.ts';
import type { DeskFile } from '#sandbox/desk/desk-file.ts';
import { partOf } from '#sandbox/desk/subject.ts';
import type { Answers, EventDraft } from '#sandbox/engine/event-schema.ts';

/** Why a form of the desk cannot go out as it is: something the form itself needs is not there. */
export type DeskFormCode =
  | 'act.missing'
  | 'date.missing'
  | 'subject.missing'
  | 'reason.missing'
  | 'how.missing'
  | 'contact.missing'
  | 'target.missing'
  | 'cause.missing'
  | 'apology.missing'
  | 'sending.missing'
  | 'signer.missing'
  | 'naming.missing'
  | 'check.missing'
  | 'way.missing';

/** One field that is not filled in. */
export interface DeskFormProblem {
  /** Id of the field. */
  readonly field: string;
  readonly code: DeskFormCode;
}

type Needed = 'target' | 'cause' | 'apology' | 'sending' | 'signer' | 'naming' | 'check' | 'way' | 'contact';
/** A choice that may be left open: nothing more is said then. */
type Named = Needed | 'note';

/** Which fields besides date and points each form has. */
export function namedFields(
  act: DeskAct,
  { targets, printed }: Pick<DeskFile, 'targets' | 'printed'>,
): readonly Named[] {
  switch (act) {
    case 'reject':
      return targets.length > 0 ? ['target', 'contact'] : ['contact'];
    case 'request-supplement':
    case 'stop':
      return ['contact'];
    case 'process':
      return targets.length > 0 ? ['target'] : [];
    case 'apologise':
      return ['naming', 'cause', 'apology', 'sending', 'signer'];
    case 'return':
      return printed === undefined ? ['way'] : ['check', 'way'];
    case 'accept':
      return ['note'];
  }
}

/** Everything a form still needs, in the order in which it is shown. What is written there is judged later. */
export function checkDeskForm(
  letter: Answers,
  decision: Decision,
  file: Pick<DeskFile, 'targets' | 'causes' | 'printed'>,
): readonly DeskFormProblem[] {
  const { act } = decision;
  if (act === undefined) return [{ field: 'act', code: 'act.missing' }];
  const items = actsWithItems.includes(act) ? itemProblems(letter, decision) : [];
  const hasNoDate = actsWithDate.includes(act) && decision.date === undefined;
  const named = namedFields(act, file)
    .filter((field) => field !== 'note')
    .filter((field) => field !== 'cause' || file.causes.length > 0)
    .filter((field) => decision[field] === undefined || decision[field] === '');
  return [
    ...items,
    ...(hasNoDate ? [{ field: 'date', code: 'date.missing' } as const] : []),
    ...named.map((field) => ({ field, code: `${field}.missing` }) as const),
  ];
}

function itemProblems(letter: Answers, { items }: Decision): readonly DeskFormProblem[] {
  return items.slice(0, countItems(letter)).flatMap(({ subject, reason, how }, index) => {
    const number = index + 1;
    const all: readonly (DeskFormProblem | false)[] = [
      subject === '' && { field: `subject${number}`, code: 'subject.missing' },
      reason === undefined && { field: `reason${number}`, code: 'reason.missing' },
      how === undefined && { field: `how${number}`, code: 'how.missing' },
    ];
    return all.filter((problem) => problem !== false);
  });
}

/** The decision as the engine records it. A letter of apology gives its cause in words. */
export function toOfficerEvent(
  { dossier, causes }: Pick<DeskFile, 'dossier' | 'causes'>,
  act: DeskAct,
  { items, date, cause }: Decision,
  letter: Answers,
): EventDraft {
  const named = items.flatMap(({ subject, reason, own }) =>
    reason === undefined
      ? []
      : [{ reason, ...partOf(subject), ...(own.trim() !== '' && { text: own.trim() }) }],
  );
  const defects = actsWithItems.includes(act) ? named : [];
  const note = causes.find(({ id }) => id === cause)?.text;
  return {
    type: 'officer-acted',
    dossier,
    act,
    reasons: defects.map(({ reason }) => reason),
    defects,
    ...(act === 'apologise' && note !== undefined && { note }),
    ...(act === 'apologise' && date !== undefined && { dueOn: date }),
    letter,
  };
}
