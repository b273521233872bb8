import type { DeskFile } from '#sandbox/desk/desk-file.ts';
import type { Dossier } from '#sandbox/engine/state.ts';
import { getProcedure, type World } from '#sandbox/engine/world.ts';
import { formatDong } from '#src/platform/text/money.ts';
import { deskMessages } from '../../messages-desk.vi.ts';
import { dossierMessages } from '../../messages-dossier.vi.ts';
import { formMessages } from '../../messages-forms.vi.ts';
import { agencyName } from '../dossier/agency-name.ts';
import { answerWords } from '../dossier/answer-words.ts';
import type { Line } from '../dossier/review-lines.ts';
import { timeText, weekdayText } from '../dossier/simulated-day.ts';

const texts = deskMessages.dossier;

interface Cover {
  readonly arrival: DeskFile['arrival'];
  readonly applicant: string;
  /** Then the letter tells until when, be it right or wrong. */
  readonly isDecided: boolean;
}

/** The cover of a dossier, line by line. */
export function dossierLines(
  world: World,
  dossier: Dossier,
  { arrival, applicant, isDecided }: Cover,
): readonly Line[] {
  const { name, executingAgency, processingTime } = getProcedure(world, dossier.procedure);
  const { acceptedAt, dueAt, supplement, status } = dossier;
  const asks = status === 'supplement-required' && !isDecided ? supplement : undefined;
  return [
    { label: texts.procedure, value: name },
    { label: texts.applicant, value: applicant },
    { label: texts.code, value: dossier.code },
    { label: texts.status, value: dossierMessages.statuses[status] },
    { label: texts.sentTo, value: agencyName(world, dossier.agency) },
    { label: texts.mayDecide, value: executingAgency },
    { label: texts.arrival, value: deskMessages.arrivals[arrival] },
    { label: texts.submitted, value: momentText(dossier.submittedAt) },
    ...lineAt(texts.accepted, acceptedAt),
    ...lineAt(texts.due, dueAt),
    ...lineAt(texts.deadline, asks?.deadline),
    { label: texts.time, value: processingTime.text },
    ...feeLines(dossier),
    { label: texts.delivery, value: formMessages.delivery.ways[dossier.delivery.way] },
  ];
}

/** What the result that lies ready says. Nothing is marked: to compare is the officer's work. */
export function printedLines(
  world: World,
  { procedure }: Dossier,
  printed: NonNullable<DeskFile['printed']>,
): readonly Line[] {
  const fields = getProcedure(world, procedure).pages.flatMap((page) => page.fields);
  return fields
    .filter(({ id }) => printed[id] !== undefined)
    .map((field) => ({ label: field.label, value: answerWords(world, field, printed[field.id]) ?? '' }));
}

/** Another dossier of the same person, in short. */
export function earlierLines(world: World, dossier: Dossier): readonly Line[] {
  return [
    { label: texts.code, value: dossier.code },
    { label: texts.procedure, value: getProcedure(world, dossier.procedure).name },
    { label: texts.submitted, value: momentText(dossier.submittedAt) },
    { label: texts.status, value: dossierMessages.statuses[dossier.status] },
  ];
}

function feeLines({ obligation }: Dossier): readonly Line[] {
  if (obligation === undefined) return [];
  const { dueDong, bookedDong } = obligation;
  return [{ label: texts.fee, value: texts.feeState(formatDong(dueDong), formatDong(bookedDong)) }];
}

function lineAt(label: string, moment: number | undefined): readonly Line[] {
  return moment === undefined ? [] : [{ label, value: momentText(moment) }];
}

function momentText(moment: number): string {
  return `${timeText(moment)}, ${weekdayText(moment)}`;
}
