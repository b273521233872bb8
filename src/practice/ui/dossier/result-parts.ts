import type { Answers } from '#sandbox/engine/event-schema.ts';
import type { VaultItem } from '#sandbox/engine/state.ts';
import type { World } from '#sandbox/engine/world.ts';
import type { Field, Procedure } from '#sandbox/procedure-schema.ts';
import { answerWords } from './answer-words.ts';
import type { Line } from './review-lines.ts';

/** What belongs together on the result's sheet. */
export interface ResultPart {
  readonly title: string;
  readonly lines: readonly (Line & { readonly field: string })[];
}

/**
 * What stands on the result: the answers that an officer compares with the population database (reason R4), and those
 * marked so. Those asked only in some cases say who files, and are no part of it.
 * @param misprint what the office printed wrongly, if anything
 */
export function resultParts(
  world: World,
  { pages }: Procedure,
  answers: Answers,
  misprint?: VaultItem['misprint'],
): readonly ResultPart[] {
  return pages
    .map(({ title, fields }) => ({
      title,
      lines: fields
        .filter(isPrinted)
        .map((field) => ({
          field: field.id,
          label: field.label,
          value:
            field.id === misprint?.field ? misprint.printed : answerWords(world, field, answers[field.id]),
        }))
        .filter(({ value }) => value !== ''),
    }))
    .filter(({ lines }) => lines.length > 0);
}

function isPrinted({ onMismatch, onResult, showWhen }: Field): boolean {
  return (onMismatch === 'R4' || onResult === true) && showWhen === undefined;
}
