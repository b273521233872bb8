import type { Answer } from '#sandbox/engine/event-schema.ts';
import type { World } from '#sandbox/engine/world.ts';
import type { Field } from '#sandbox/procedure-schema.ts';
import { formMessages } from '../../messages-forms.vi.ts';
import { answerText } from '../../rules/answer-text.ts';
import { placeName } from './place-names.svelte.ts';

/** An answer as the learner reads it, with the name of any commune of the country. */
export function answerWords(
  world: World,
  field: Pick<Field, 'type' | 'options'>,
  answer: Answer | undefined,
): string {
  const isPlace = field.type === 'commune' && typeof answer === 'string' && answer !== '';
  return isPlace ? placeName(world, answer) : answerText(world, field, answer, formMessages);
}
