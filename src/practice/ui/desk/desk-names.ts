import type { DeskChoice } from '#sandbox/desk/desk-file.ts';
import { partOf, type Subject } from '#sandbox/desk/subject.ts';
import { shownPages } from '#sandbox/engine/form/form.ts';
import { parseAgency } from '#sandbox/engine/places.ts';
import type { Dossier } from '#sandbox/engine/state.ts';
import { findProcedure, getProcedure, type World } from '#sandbox/engine/world.ts';
import { deskMessages } from '../../messages-desk.vi.ts';
import { agencyName } from '../dossier/agency-name.ts';

const texts = deskMessages.form;

/** A subject in words: the paper, the field with its page, or the dossier as a whole. */
export function subjectName(world: World, dossier: Dossier, subject: Subject): string {
  const procedure = getProcedure(world, dossier.procedure);
  const { component, field } = partOf(subject);
  if (component !== undefined)
    return texts.paper(procedure.components.find(({ id }) => id === component)?.name ?? component);
  if (field === undefined) return texts.whole;
  const page = shownPages(procedure.pages, dossier.answers).find(({ fields }) =>
    fields.some(({ id }) => id === field),
  );
  const label = page?.fields.find(({ id }) => id === field)?.label ?? field;
  return texts.field(label, page?.title ?? '');
}

/** A choice in words: its own, or the agency, procedure or dossier that its id is. */
export function choiceName(world: World, { id, text }: DeskChoice): string {
  if (text !== undefined) return text;
  if (parseAgency(id) !== undefined) return agencyName(world, id);
  return findProcedure(world, id)?.name ?? deskMessages.number(id);
}
