import type { Persona } from '../../persona-schema.ts';
import type { Field, FormPage, Procedure } from '../../procedure-schema.ts';
import type { FieldProblem, FormProblem } from '../codes.ts';
import type { Answer, Answers } from '../event-schema.ts';
import { checkField, normaliseAnswer } from './field-check.ts';
import { checkRule } from './form-rules.ts';

/** The pages that are asked, given the answers so far: one whose every question falls away is left out. */
export function shownPages(pages: readonly FormPage[], answers: Answers): readonly FormPage[] {
  return pages.filter((page) => shownFields(page, answers).length > 0);
}

/** The fields of a page that are asked, given the answers so far. */
export function shownFields({ fields, row }: FormPage, answers: Answers): readonly Field[] {
  if (row !== undefined && !(Number(answers[row.count]) >= row.atLeast)) return [];
  return fields.filter(
    ({ showWhen }) => showWhen === undefined || isOneOf(answers[showWhen.field] ?? false, showWhen.is),
  );
}

function isOneOf(answer: Answer, wanted: NonNullable<Field['showWhen']>['is']): boolean {
  return Array.isArray(wanted) ? wanted.some((choice) => choice === answer) : answer === wanted;
}

/** What stands in a fresh form: the practice card's data and the defaults of the procedure. */
export function prefilledAnswers(procedure: Pick<Procedure, 'pages'>, persona: Persona): Answers {
  const entries = procedure.pages
    .flatMap((page) => page.fields)
    .map((field) => [field.id, field.prefill === undefined ? field.default : persona[field.prefill]] as const)
    .filter((entry): entry is readonly [string, Answer] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}

/** Answers typed on one page, merged into what was there: unknown and locked fields are left alone. */
export function mergeAnswers(page: FormPage, before: Answers, typed: Answers, now: number): Answers {
  const accepted = page.fields
    .filter((field) => !field.locked && typed[field.id] !== undefined)
    .map((field) => [field.id, normaliseAnswer(field, typed[field.id] ?? '', now)] as const);
  return { ...before, ...Object.fromEntries(accepted) };
}

/**
 * Everything that is wrong with a page, one problem per field at most, in the order of the fields.
 * Warnings do not stop the page: the portal shows them once and lets the person decide.
 */
export function checkPage(page: FormPage, answers: Answers, now: number): readonly FormProblem[] {
  const fields = shownFields(page, answers);
  const alone = fields.flatMap((field) => checkField(field, answers[field.id], now) ?? []);
  const isShown = (id: string) => fields.some((field) => field.id === id);
  const together = page.rules
    .flatMap((rule) => checkRule(rule, answers, now) ?? [])
    .filter(({ field }) => isShown(field));
  const first = new Map([...together, ...alone].map((problem) => [problem.field, problem]));
  return fields.flatMap((field) => first.get(field.id) ?? []);
}

/** Fields of a page whose address still names a level that was abolished. */
export function oldAddresses(page: FormPage, answers: Answers): readonly string[] {
  const rules = page.rules.filter(({ rule }) => rule === 'no-district');
  return rules.flatMap((rule) => checkRule(rule, answers, 0)?.field ?? []);
}

/** Fields of a page in which words say something else than the date or amount beside them. */
export function wrongWords(page: FormPage, answers: Answers): readonly string[] {
  const rules = page.rules.filter(
    ({ rule }) => rule === 'date-in-words-equals' || rule === 'amount-in-words-equals',
  );
  const found = rules.flatMap((rule) => checkRule(rule, answers, 0) ?? []);
  return errorsIn(found).map(({ field }) => field);
}

/** The answers to questions that are asked; answers to hidden ones are not part of the dossier. */
export function shownAnswers(pages: readonly FormPage[], answers: Answers): Answers {
  const shown = pages.flatMap((page) => shownFields(page, answers));
  return Object.fromEntries(
    shown.flatMap(({ id }) => (answers[id] === undefined ? [] : [[id, answers[id]]])),
  );
}

/** The errors among problems. */
export function errorsIn(problems: readonly FieldProblem[]): readonly FieldProblem[] {
  return problems.filter(({ severity }) => severity === 'error');
}
