import type { FormPage, PageFile, Procedure, ProcedureFile, Rule } from './procedure-schema.ts';

/** Write out what the file says once: shared lists of choices at every field, repeated pages for every row. */
export function expandProcedure({ optionLists, pages, ...procedure }: ProcedureFile): Procedure {
  return { ...procedure, pages: pages.flatMap((page) => expandPage(page, optionLists)) };
}

/** A page with the choices of its fields written out; as many pages as it can have rows when it is repeated. */
export function expandPage(page: PageFile, lists: ProcedureFile['optionLists']): readonly FormPage[] {
  const { repeat, ...once } = page;
  const fields = page.fields.map(({ options, ...field }) => {
    if (options === undefined) return field;
    return { ...field, options: typeof options === 'string' ? (lists[options] ?? []) : options };
  });
  const expanded: FormPage = { ...once, fields };
  if (repeat === undefined) return [expanded];
  const rows = Array.from({ length: repeat.max }, (_, index) => index + 1);
  return rows.map((row) => ({ ...toRow(expanded, row), row: { count: repeat.count, atLeast: row } }));
}

/** The page of one row: {n} is its number, and names of its own fields end with it. */
function toRow(page: FormPage, row: number): FormPage {
  const own = new Set(page.fields.map(({ id }) => id));
  const inRow = (name: string) => (own.has(name) ? `${name}${row}` : name);
  const numbered = (text: string) => text.replaceAll('{n}', String(row));
  return {
    ...page,
    id: `${page.id}-${row}`,
    title: numbered(page.title),
    ...(page.help !== undefined && { help: numbered(page.help) }),
    fields: page.fields.map((field) => ({
      ...field,
      id: inRow(field.id),
      label: numbered(field.label),
      ...(field.showWhen && { showWhen: { ...field.showWhen, field: inRow(field.showWhen.field) } }),
    })),
    rules: page.rules.map((rule) => withNames(rule, inRow)),
  };
}

/** Keys of a rule whose values are ids of fields. */
export const namesFields: ReadonlySet<string> = new Set([
  'field',
  'fields',
  'date',
  'child',
  'from',
  'amount',
]);

function withNames(rule: Rule, rename: (name: string) => string): Rule {
  const entries = Object.entries(rule).map(([key, value]) => {
    if (!namesFields.has(key)) return [key, value];
    return [key, Array.isArray(value) ? value.map(rename) : rename(String(value))];
  });
  return Object.fromEntries(entries) as Rule;
}
