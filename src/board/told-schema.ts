/**
 * The only shapes in which a phone may tell others where somebody is: ids, numbers and words of closed lists. Nothing
 * that a person types fits into them. Full Zod, for the server. Error texts are codes; `problem-messages.vi.ts` has a
 * sentence for each.
 */
import { z } from 'zod';
import { faultIds } from '#sandbox/engine/codes.ts';

/** Four digits in a row are the most that an id of ours has: no number of a person, a phone or an account is so short. */
const idShape = /^(?!.*\d{5})[A-Za-z][A-Za-z0-9:.-]{0,59}$/;

/** @param description which id it is */
export const idOf = (description: string) =>
  z.string({ error: 'id.shape' }).regex(idShape, { error: 'id.shape' }).meta({ description });

/** @param most the largest; eight digits at most, so that no number of a person fits */
const countOf = (most: number, description: string) =>
  z
    .int({ error: 'number.range' })
    .min(0, { error: 'number.range' })
    .max(most, { error: 'number.range' })
    .meta({ description });

/** A fault of the sandbox, or why something was refused (`otp.expired`): words, never a digit. */
export const FaultSchema = z
  .union([z.enum(faultIds), z.string().regex(/^[a-z-]{1,30}\.[a-z-]{1,30}$/)], { error: 'fault.unknown' })
  .nullable()
  .meta({ description: 'What goes wrong at this step, as a code; null while nothing does.' });

/** The largest number by which a phone counts what it tells. */
const mostSeq = 99_999_999;
const mostSteps = 200;

/** Where somebody is. */
export const placeShape = {
  seq: countOf(
    mostSeq,
    'Counts up on the phone with everything it tells; what is older than known is left aside.',
  ),
  subject: idOf('Task or lesson: the id of the scenario, the slug of the lesson.'),
  step: idOf('Step of it, as the learning record names it: `papers`, `form.owner`.'),
  stepIndex: countOf(mostSteps, 'Which step it is, from 1.').min(1, { error: 'number.range' }),
  stepsTotal: countOf(mostSteps, 'Of how many.').min(1, { error: 'number.range' }),
};

/** How somebody gets on at a step. */
export const StepReportSchema = z
  .strictObject({
    ...placeShape,
    fault: FaultSchema,
    mistakes: countOf(999, 'So far, in this task.'),
    hints: countOf(999, 'Asked for so far, in this task.'),
    isDone: z.boolean({ error: 'field.type' }).meta({ description: 'Whether the task is finished.' }),
    secondsAgo: countOf(
      86_400,
      'How long ago it was, by the phone: what waited for the network tells later.',
    ),
  })
  .check(({ value, issues }) => {
    if (value.stepIndex <= value.stepsTotal) return;
    issues.push({ code: 'custom', message: 'number.range', path: ['stepIndex'], input: value.stepIndex });
  });
export type StepReport = z.infer<typeof StepReportSchema>;
