import { type CoachRun, isOver } from '#sandbox/coach/coach-run.ts';
import type { ToldPlace } from '#src/platform/learning-log/client/tell-place.ts';

/** Where an officer is with a simulated resident, for whoever follows. Help that was not enough counts as a mistake. */
export function placeOfCoaching(run: CoachRun): ToldPlace {
  const { dialogue } = run.data;
  const last = dialogue.steps.length - 1;
  const at = Math.min(run.state.records.length, last);
  const step = dialogue.steps[at]?.id ?? dialogue.id;
  const newest = run.turns.at(-1);
  const isAmiss = (code: string | undefined) => code !== undefined && code !== 'done';
  return {
    subject: dialogue.id,
    step,
    stepIndex: at + 1,
    stepsTotal: last + 1,
    fault: newest?.step === step && isAmiss(newest.code) ? `coach.${newest.code}` : null,
    mistakes: run.turns.filter(({ code }) => isAmiss(code)).length,
    hints: 0,
    isDone: isOver(run),
  };
}
