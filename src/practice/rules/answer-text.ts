import type { Answer } from '#sandbox/engine/event-schema.ts';
import { findCommune } from '#sandbox/engine/places.ts';
import type { World } from '#sandbox/engine/world.ts';
import type { Field } from '#sandbox/procedure-schema.ts';
import { formatDate, isLocalDate } from '#src/platform/text/dates.ts';
import { formatDong } from '#src/platform/text/money.ts';
import { formatPersonalId } from '#src/platform/text/personal-id.ts';
import { formatPhone } from '#src/platform/text/phone.ts';

/** How an answer is written for reading: the option's words, the date day first, numbers in groups. '' for no answer. */
export function answerText(
  world: World,
  field: Pick<Field, 'type' | 'options'>,
  answer: Answer | undefined,
  yesNo: { readonly yes: string; readonly no: string },
): string {
  if (answer === undefined) return '';
  if (typeof answer === 'boolean') return answer ? yesNo.yes : yesNo.no;
  const option = field.options?.find(({ value }) => value === answer);
  if (option) return option.label;
  if (field.type === 'date') return isLocalDate(answer) ? formatDate(answer) : answer;
  if (field.type === 'commune') return communeText(world, answer);
  if (field.type === 'money') return /^\d+$/.test(answer) ? formatDong(Number(answer)) : answer;
  if (field.type === 'personal-id') return formatPersonalId(answer);
  return field.type === 'phone' ? formatPhone(answer) : answer;
}

function communeText(world: World, code: string): string {
  const found = findCommune(world, code);
  return found ? `${found.commune.name}, ${found.province.name}` : code;
}
