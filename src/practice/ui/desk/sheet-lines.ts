import type { AskedItem } from '#sandbox/desk/decision.ts';
import { getPersona, getProcedure } from '#sandbox/engine/world.ts';
import { formatWeekdayDate } from '#src/platform/text/dates.ts';
import type { DeskVisit } from '../../client/desk/desk-visit.svelte.ts';
import { deskMessages } from '../../messages-desk.vi.ts';
import { agencyName } from '../dossier/agency-name.ts';
import type { Line } from '../dossier/review-lines.ts';
import { dayText, timeText } from '../dossier/simulated-day.ts';
import { choiceName, subjectName } from './desk-names.ts';

const texts = deskMessages;

/** The head of a printed form: who writes to whom about which dossier. */
export function headLines({ world, dossier, now, decision }: DeskVisit): readonly Line[] {
  const isNamed = decision.act !== 'apologise' || decision.naming === 'code-and-name';
  return [
    { label: texts.sheet.agency, value: agencyName(world, dossier.agency) },
    { label: texts.sheet.to, value: getPersona(world).fullName },
    ...(isNamed
      ? [
          { label: texts.dossier.procedure, value: getProcedure(world, dossier.procedure).name },
          { label: texts.dossier.code, value: dossier.code },
        ]
      : []),
    { label: texts.sheet.madeOn, value: `${timeText(now)}, ${dayText(now)}` },
  ];
}

/** One point of a request, a refusal or a stop. */
export function itemLines({ world, dossier }: DeskVisit, item: AskedItem): readonly Line[] {
  const { subject, reason, how, own } = item;
  const hasAdvice = how !== undefined && how !== 'none' && how !== 'own';
  const advice = [hasAdvice ? texts.hows[how] : '', own.trim()].filter((part) => part !== '');
  return [
    { label: texts.form.subject, value: subjectName(world, dossier, subject) },
    { label: texts.form.reason, value: reason === undefined ? '' : texts.reasons[reason] },
    { label: texts.form.how, value: advice.join(' ') },
  ];
}

/** What else the form says, after the points. */
export function bodyLines({ world, file, decision }: DeskVisit): readonly Line[] {
  const { act, date, contact, target, cause, apology, note, way, toVault } = decision;
  const choice = (list: typeof file.targets, id: string) => {
    const found = list.find((candidate) => candidate.id === id);
    return found ? choiceName(world, found) : '';
  };
  const all: readonly (Line | false | undefined)[] = [
    act === 'apologise' && { label: texts.form.cause, value: choice(file.causes, cause) },
    act === 'apologise' &&
      apology !== undefined && { label: texts.form.apology, value: texts.form.apologies[apology] },
    act !== undefined &&
      texts.form.dates[act] !== undefined &&
      date !== undefined && { label: texts.form.dates[act] ?? '', value: formatWeekdayDate(date) },
    (act === 'reject' || act === 'process') && {
      label: texts.form.target,
      value: choice(file.targets, target),
    },
    (act === 'request-supplement' || act === 'reject' || act === 'stop') &&
      contact !== undefined && { label: texts.form.contact, value: texts.form.contacts[contact] },
    act === 'accept' &&
      note !== undefined &&
      note !== 'none' && { label: texts.sheet.note, value: texts.form.notes[note] },
    act === 'return' && way !== undefined && { label: texts.form.way, value: texts.form.ways[way] },
    act === 'return' && {
      label: texts.sheet.vault,
      value: toVault ? texts.sheet.inVault : texts.sheet.notInVault,
    },
  ];
  return all.filter((line): line is Line => typeof line === 'object');
}
