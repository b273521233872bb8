import { stepName } from '#sandbox/engine/page.ts';
import { stepAlone } from '#sandbox/engine/recommend/step-alone.ts';
import type { World } from '#sandbox/engine/world.ts';
import { logEvent } from '#src/platform/learning-log/client/log-event.ts';
import { stepSubject } from '#src/platform/learning-log/rules/subjects.ts';
import { logRefused } from './practice-log.ts';
import { PracticeRun } from './practice-run.svelte.ts';
import type { StepReview, Visit } from './practice-visit.ts';
import { createMemoryKeeper } from './run-keeper.ts';

/**
 * Put a run before the learner that stands right before a step. It is a minute's work and is kept nowhere: a run of
 * the same task that is under way stays as it is.
 * @returns undefined when the task has no such step any more
 */
export async function beginStepVisit(task: World, step: string): Promise<Visit | undefined> {
  const alone = stepAlone(task, step, { seed: 1, at: Date.now() });
  if (!alone) return undefined;
  const { world } = alone;
  let isRight = true;
  const run = new PracticeRun(world, alone.run, createMemoryKeeper(), {
    refused(place, code) {
      if (stepName(place) === step) isRight = false;
      void logRefused(world, place, code);
    },
    finished: () => undefined,
    begunAnew: () => undefined,
  });
  await run.ready();
  const review: StepReview = {
    isDone: alone.isDone,
    get isRight() {
      return isRight;
    },
    async finish() {
      const { id, version } = world.scenario;
      const about = { subject: stepSubject(id, step), contentVersion: String(version) };
      await logEvent({ type: 'practice-finished', ...about, result: { passed: isRight, mode: 'review' } });
    },
  };
  return { run, review };
}
