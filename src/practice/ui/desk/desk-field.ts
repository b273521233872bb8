import type { Option } from '#src/platform/ui/field.ts';
import type { DeskTrouble, DeskVisit } from '../../client/desk/desk-visit.svelte.ts';
import { refusalTexts } from '../../messages-codes.vi.ts';
import { deskMessages } from '../../messages-desk.vi.ts';
import { dossierMessages } from '../../messages-dossier.vi.ts';

const { problems, notAllowed } = deskMessages.form;

/** Choices of a closed list with their texts, in the order of the list. */
export function optionsOf<T extends string>(
  values: readonly T[],
  texts: Readonly<Record<T, string>>,
): readonly Option[] {
  return values.map((value) => ({ value, label: texts[value] }));
}

/** What to say at a field; undefined when nothing is wrong with it. */
export function errorOf(visit: DeskVisit, field: string): string | undefined {
  const trouble = visit.troubles.find((candidate) => candidate.field === field);
  return trouble && troubleText(visit, trouble);
}

/** A trouble in words. */
export function troubleText(visit: DeskVisit, { code }: DeskTrouble): string {
  if (isFormProblem(code)) return problems[code];
  if (code === 'act.not-allowed') return notAllowed(dossierMessages.statuses[visit.dossier.status]);
  return refusalTexts[code];
}

function isFormProblem(code: DeskTrouble['code']): code is keyof typeof problems {
  return Object.hasOwn(problems, code);
}
