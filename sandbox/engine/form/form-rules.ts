import { isAmountInUnmarkedWords, isAmountInWords } from '#src/platform/text/amount-in-words.ts';
import { isDateInUnmarkedWords, isDateInWords } from '#src/platform/text/date-in-words.ts';
import { daysBetween, isLocalDate } from '#src/platform/text/dates.ts';
import type { Rule } from '../../procedure-schema.ts';
import type { FormProblem } from '../codes.ts';
import type { Answers } from '../event-schema.ts';
import { dayOf } from '../simulated-time.ts';
import { fieldProblem } from './field-problem.ts';

type RuleOf<Name extends Rule['rule']> = Extract<Rule, { rule: Name }>;
type RuleCheck<Name extends Rule['rule']> = (rule: RuleOf<Name>, form: Form) => FormProblem | undefined;

interface Form {
  readonly answers: Answers;
  readonly today: string;
}

/** The closed list of rules between fields. A rule says nothing while one of its fields is empty or unreadable. */
const rules: { readonly [Name in Rule['rule']]: RuleCheck<Name> } = {
  'not-in-future': ({ field }, { answers, today }) => {
    const date = dateIn(answers, field);
    return date !== undefined && date > today ? fieldProblem(field, 'date.future') : undefined;
  },
  'within-days': ({ field, days }, { answers, today }) => {
    const date = dateIn(answers, field);
    const isLate = date !== undefined && daysBetween(date, today) > days;
    return isLate ? fieldProblem(field, 'limit.passed', { severity: 'warning', limit: days }) : undefined;
  },
  'date-in-words-equals': ({ field, date }, { answers }) => {
    const words = textIn(answers, field);
    const expected = dateIn(answers, date);
    if (words === undefined || expected === undefined) return undefined;
    if (isDateInWords(words, expected)) return undefined;
    if (/\d/u.test(words)) return fieldProblem(field, 'words.digits');
    const isUnmarked = isDateInUnmarkedWords(words, expected);
    return fieldProblem(field, isUnmarked ? 'words.unmarked' : 'words.differ');
  },
  'amount-in-words-equals': ({ field, amount }, { answers }) => {
    const words = textIn(answers, field);
    const dong = Number(textIn(answers, amount));
    if (words === undefined || !Number.isSafeInteger(dong) || isAmountInWords(words, dong)) return undefined;
    const isUnmarked = isAmountInUnmarkedWords(words, dong);
    return fieldProblem(field, isUnmarked ? 'amount.unmarked' : 'amount.differ');
  },
  'min-age': ({ field, years }, { answers, today }) => {
    const born = dateIn(answers, field);
    return born !== undefined && monthsAfter(born, 12 * years) > today
      ? fieldProblem(field, 'age.short', { limit: years })
      : undefined;
  },
  'born-before': ({ field, child, years }, { answers }) => {
    const parentYear = Number(textIn(answers, field)?.slice(0, 4));
    const childYear = Number(dateIn(answers, child)?.slice(0, 4));
    return childYear - parentYear < years ? fieldProblem(field, 'parent.younger') : undefined;
  },
  'at-least-one-parent': ({ fields }, { answers }) => {
    const [first = ''] = fields;
    return fields.some((field) => textIn(answers, field) !== undefined)
      ? undefined
      : fieldProblem(first, 'parent.missing');
  },
  'date-range': ({ field, from, maxMonths }, { answers }) => {
    const [first, last] = [dateIn(answers, from), dateIn(answers, field)];
    if (first === undefined || last === undefined) return undefined;
    if (last < first) return fieldProblem(field, 'range.order');
    return last > monthsAfter(first, maxMonths)
      ? fieldProblem(field, 'range.long', { limit: maxMonths })
      : undefined;
  },
  'no-district': ({ field, words }, { answers }) => {
    const text = ` ${(textIn(answers, field) ?? '')
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')} `;
    const isNamed = words.some((word) => text.includes(` ${word} `) && !text.endsWith(` ${word} `));
    return isNamed ? fieldProblem(field, 'address.district', { severity: 'warning' }) : undefined;
  },
};

/** Check one rule of a form page against all answers of the draft. */
export function checkRule(rule: Rule, answers: Answers, now: number): FormProblem | undefined {
  const check = rules[rule.rule] as RuleCheck<Rule['rule']>;
  return check(rule as never, { answers, today: dayOf(now) });
}

function textIn(answers: Answers, field: string): string | undefined {
  const answer = answers[field];
  return typeof answer === 'string' && answer !== '' ? answer : undefined;
}

function dateIn(answers: Answers, field: string): string | undefined {
  const text = textIn(answers, field);
  return text !== undefined && isLocalDate(text) ? text : undefined;
}

/** The same day so many months later, only for comparing: 31/2 stands behind every day of February. */
function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 0] = date.split('-').map(Number);
  const later = month - 1 + months;
  const [laterYear, laterMonth] = [year + Math.floor(later / 12), (later % 12) + 1];
  return `${laterYear}-${String(laterMonth).padStart(2, '0')}-${date.slice(8)}`;
}
