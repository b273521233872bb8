import { namesFields } from './expand-procedure.ts';
import { expectKnown, type Report } from './expect-known.ts';
import { dataMessages as say } from './messages.vi.ts';
import type { PageFile, ProcedureFile } from './procedure-schema.ts';

/** What a procedure file says about itself: fields named in rules exist, ids are not given twice, choices are there. */
export function checkProcedure(procedure: ProcedureFile, report: Report): void {
  const fields = checkFields(procedure, report);
  checkRules(procedure, fields, report);
  checkFees(procedure, fields, report);
  checkResults(procedure, fields, report);
  checkVault(procedure, report);
  if (procedure.level === 'partial-online' && procedure.partialReason === undefined)
    report(['level'], say.partialReasonMissing);
  for (const list of ['pages', 'components'] as const) {
    const ids = procedure[list].map(({ id }) => id);
    for (const [index, id] of ids.entries()) {
      if (ids.indexOf(id) !== index) report([list, index, 'id'], say.idTwice(id));
    }
  }
}

/** @returns the ids of all fields */
function checkFields({ pages, optionLists }: ProcedureFile, report: Report): readonly string[] {
  const seen: string[] = [];
  for (const [pageIndex, { fields, repeat }] of pages.entries()) {
    if (repeat !== undefined)
      expectKnown(report, ['pages', pageIndex, 'repeat', 'count'], 'earlier-field', repeat.count, seen);
    for (const [fieldIndex, field] of fields.entries()) {
      const path = ['pages', pageIndex, 'fields', fieldIndex];
      if (seen.includes(field.id)) report([...path, 'id'], say.idTwice(field.id));
      seen.push(field.id);
      checkChoices(field, Object.keys(optionLists), (end, message) => report([...path, ...end], message));
      const earlier = field.showWhen?.field;
      if (earlier !== undefined)
        expectKnown(report, [...path, 'showWhen', 'field'], 'earlier-field', earlier, seen);
    }
  }
  return seen;
}

function checkChoices(
  { id, type, options }: PageFile['fields'][number],
  lists: readonly string[],
  report: Report,
): void {
  const hasChoices = type === 'select' || type === 'radio';
  if (hasChoices && options === undefined) report([], say.choicesMissing(id));
  if (!hasChoices && options !== undefined) report(['options'], say.choicesNeedless(type));
  if (typeof options === 'string') expectKnown(report, ['options'], 'option-list', options, lists);
}

function checkRules({ pages }: ProcedureFile, fields: readonly string[], report: Report): void {
  for (const [pageIndex, page] of pages.entries()) {
    for (const [ruleIndex, rule] of page.rules.entries()) {
      for (const [key, value] of Object.entries(rule).filter(([name]) => namesFields.has(name))) {
        const names = [value].flat().filter((name) => typeof name === 'string');
        for (const name of names)
          expectKnown(report, ['pages', pageIndex, 'rules', ruleIndex, key], 'field', name, fields);
      }
    }
  }
}

function checkFees({ fees }: ProcedureFile, fields: readonly string[], report: Report): void {
  for (const [index, fee] of fees.entries()) {
    for (const key of ['perField', 'whenField'] as const) {
      const name = fee[key];
      if (name !== undefined) expectKnown(report, ['fees', index, key], 'field', name, fields);
    }
  }
}

function checkResults({ results }: ProcedureFile, fields: readonly string[], report: Report): void {
  for (const [index, { personalId }] of results.entries()) {
    for (const key of ['bornField', 'genderField'] as const) {
      const name = personalId?.[key];
      if (name !== undefined)
        expectKnown(report, ['results', index, 'personalId', key], 'field', name, fields);
    }
  }
}

/** Only by its document can a result in the vault be told to be this paper. */
function checkVault({ components }: ProcedureFile, report: Report): void {
  for (const [index, { name, fromVault, document }] of components.entries())
    if (fromVault && document === undefined)
      report(['components', index, 'fromVault'], say.vaultNeedsDocument(name));
}
