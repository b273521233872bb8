import type { Defect } from '#sandbox/engine/state.ts';
import { findProcedure, type World } from '#sandbox/engine/world.ts';
import { detailTexts } from '../../messages-defects.vi.ts';
import { dossierMessages, reasonTexts } from '../../messages-dossier.vi.ts';

/** Why, and what to do about it; as exactly as the officer said it. */
export function defectWords({ reason, detail }: Defect): { readonly why: string; readonly how: string } {
  return detail === undefined ? reasonTexts[reason] : detailTexts[detail];
}

/** The paper or the question that a defect is about, by its name; undefined when it is about the whole dossier. */
export function defectSubject(world: World, procedureId: string, defect: Defect): string | undefined {
  const procedure = findProcedure(world, procedureId);
  const paper = procedure?.components.find(({ id }) => id === defect.component);
  if (paper) return paper.name;
  const page = procedure?.pages.find(({ fields }) => fields.some(({ id }) => id === defect.field));
  const field = page?.fields.find(({ id }) => id === defect.field);
  return page && field ? dossierMessages.dossier.field(page.title, field.label) : undefined;
}
