import { isLocalDate, parseLocalDate } from '#src/platform/text/dates.ts';
import { normaliseDong } from '#src/platform/text/money.ts';
import { checkPersonName, normaliseName } from '#src/platform/text/names.ts';
import { checkPersonalId, normalisePersonalId } from '#src/platform/text/personal-id.ts';
import { checkPracticePhone, normalisePhone } from '#src/platform/text/phone.ts';
import type { Field } from '../../procedure-schema.ts';
import type { FormProblem, FormProblemCode } from '../codes.ts';
import type { Answer } from '../event-schema.ts';
import { isCommuneCode } from '../places.ts';
import { dayOf } from '../simulated-time.ts';
import { fieldProblem } from './field-problem.ts';

/** Characters that any answer may have where its field says nothing else. */
const usualMaxLength = 200;

/** An answer as it is kept: names in NFC, dates as YYYY-MM-DD, numbers without spaces. What cannot be read stays as typed. */
export function normaliseAnswer(field: Field, answer: Answer, now: number): Answer {
  if (typeof answer === 'boolean') return answer;
  const text = normaliseName(answer);
  if (field.type === 'personal-id') return normalisePersonalId(text);
  if (field.type === 'phone') return normalisePhone(text);
  if (field.type === 'money') return normaliseDong(text);
  if (field.type !== 'date' || isLocalDate(text)) return text;
  const parsed = parseLocalDate(text, { today: dayOf(now) });
  return parsed.ok ? parsed.value : text;
}

/** What is wrong with one answer by itself. Expects a normalised answer. */
export function checkField(field: Field, answer: Answer | undefined, now: number): FormProblem | undefined {
  if (answer === undefined || answer === '' || answer === false) {
    return field.required ? fieldProblem(field.id, 'field.required') : undefined;
  }
  if (typeof answer === 'boolean') return undefined;
  const { maxLength = usualMaxLength } = field;
  if (answer.length > maxLength) return fieldProblem(field.id, 'field.too-long', { limit: maxLength });
  const code = checks[field.type]?.(answer, { field, now });
  if (code === 'name.case') return fieldProblem(field.id, code, { severity: 'warning' });
  return code === undefined ? undefined : fieldProblem(field.id, code, limitOf(field, code, answer));
}

interface Context {
  readonly field: Field;
  readonly now: number;
}

type Check = (answer: string, context: Context) => FormProblemCode | undefined;

const checkOption: Check = (answer, { field }) =>
  field.options?.some((option) => option.value === answer) ? undefined : 'option.unknown';

const checks: Partial<Record<Field['type'], Check>> = {
  'person-name': (answer) => {
    const code = checkPersonName(answer);
    if (code !== undefined) return code === 'name.empty' ? 'field.required' : code;
    return isOfOneCase(answer) ? 'name.case' : undefined;
  },
  date: (answer, { now }) => {
    if (isLocalDate(answer)) return undefined;
    const parsed = parseLocalDate(answer, { today: dayOf(now) });
    return parsed.ok || parsed.code === 'date.empty' ? undefined : parsed.code;
  },
  year: (answer, { now }) => {
    if (!/^\d{4}$/.test(answer)) return 'year.shape';
    const year = Number(answer);
    return year < 1900 || year > Number(dayOf(now).slice(0, 4)) ? 'date.year' : undefined;
  },
  'personal-id': (answer) => {
    const code = checkPersonalId(answer);
    return code === 'personal-id.empty' ? 'field.required' : code;
  },
  phone: (answer) => {
    const code = checkPracticePhone(answer);
    return code === 'phone.empty' ? 'field.required' : code;
  },
  email: (answer) => (/^[^\s@]+@[^\s@]+\.example$/i.test(answer) ? undefined : 'email.practice'),
  number: (answer, { field }) => {
    if (!/^\d{1,6}$/.test(answer)) return 'number.shape';
    const value = Number(answer);
    return value < (field.min ?? 0) || value > (field.max ?? value) ? 'number.range' : undefined;
  },
  money: (answer) => (/^\d{1,13}$/.test(answer) ? undefined : 'number.shape'),
  commune: (answer) => (isCommuneCode(answer) ? undefined : 'commune.unknown'),
  select: checkOption,
  radio: checkOption,
};

/** All small or all capital letters: a paper has a capital at the beginning of each word. */
function isOfOneCase(name: string): boolean {
  return name === name.toLowerCase() || name === name.toUpperCase();
}

function limitOf({ min = 0, max }: Field, code: FormProblemCode, answer: string): { limit?: number } {
  if (code !== 'number.range') return {};
  if (Number(answer) < min) return { limit: min };
  return max === undefined ? {} : { limit: max };
}
