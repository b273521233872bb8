import { shownFields } from '../engine/form/form.ts';
import type { Defect, Dossier } from '../engine/state.ts';
import type { Procedure } from '../procedure-schema.ts';

/** What something on a form of the desk is about: `paper:<id>`, `field:<id>` or `whole`. */
export type Subject = string;

/** The dossier as a whole: wrong agency, twice filed, too late. */
const wholeDossier: Subject = 'whole';

/** The subject of a defect. */
export function subjectOf({ component, field }: Pick<Defect, 'component' | 'field'>): Subject {
  if (component !== undefined) return `paper:${component}`;
  return field === undefined ? wholeDossier : `field:${field}`;
}

/** A subject taken apart again, as a defect names it. */
export function partOf(subject: Subject): Pick<Defect, 'component' | 'field'> {
  if (subject.startsWith('paper:')) return { component: subject.slice('paper:'.length) };
  return subject.startsWith('field:') ? { field: subject.slice('field:'.length) } : {};
}

/** Everything that an officer can ask about: each paper, then each answer that was given, then the whole. */
export function subjectsOf(procedure: Procedure, { answers }: Pick<Dossier, 'answers'>): readonly Subject[] {
  const papers = procedure.components.filter(({ requirement }) => requirement !== 'e-form');
  const fields = procedure.pages.flatMap((page) => shownFields(page, answers));
  return [
    ...papers.map(({ id }) => subjectOf({ component: id })),
    ...fields.map(({ id }) => subjectOf({ field: id })),
    wholeDossier,
  ];
}
