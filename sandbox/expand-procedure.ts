import type { FormPage, PageFile, Procedure, ProcedureFile } from './procedure-schema.ts';

/** Write shared lists of choices out at every field, so that the engine knows only fields with choices. */
export function expandProcedure({ optionLists, pages, ...procedure }: ProcedureFile): Procedure {
  return { ...procedure, pages: pages.map((page) => expandPage(page, optionLists)) };
}

/** A page with the choices of its fields written out. */
export function expandPage(page: PageFile, lists: ProcedureFile['optionLists']): FormPage {
  const fields = page.fields.map(({ options, ...field }) => {
    if (options === undefined) return field;
    return { ...field, options: typeof options === 'string' ? (lists[options] ?? []) : options };
  });
  return { ...page, fields };
}
