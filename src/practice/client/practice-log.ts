import type { Assessment } from '#sandbox/engine/assess.ts';
import type { Mode } from '#sandbox/engine/event-schema.ts';
import { type Place, stepName } from '#sandbox/engine/page.ts';
import type { World } from '#sandbox/engine/world.ts';
import { logEvent } from '#src/platform/learning-log/client/log-event.ts';
import { stepSubject } from '#src/platform/learning-log/rules/subjects.ts';

/** A task began. */
export function logStarted(world: World, mode: Mode): Promise<void> {
  return logEvent({ type: 'practice-started', ...about(world), result: { mode } });
}

/** The portal refused something: which step and why, never what was typed. */
export function logRefused(world: World, place: Place, code: string): Promise<void> {
  return logStepFailed(world, stepName(place), code);
}

/** Something of a task went wrong: which step and why, as codes. */
export function logStepFailed(world: World, step: string, code: string): Promise<void> {
  const subject = stepSubject(world.scenario.id, step);
  return logEvent({ type: 'practice-step-failed', ...about(world), subject, result: { code } });
}

/** Every goal of the task is reached. */
export function logFinished(
  world: World,
  assessment: Pick<Assessment, 'passed' | 'ownShare'> & Partial<Assessment>,
  mode: Mode,
): Promise<void> {
  const { passed, ownShare: score, activeSeconds: seconds, steps, hints, mistakes } = assessment;
  const counts = { seconds, steps, hints, mistakes: mistakes?.length };
  return logEvent({
    type: 'practice-finished',
    ...about(world),
    result: { passed, mode, score, ...counts },
  });
}

function about(world: World): { subject: string; contentVersion: string } {
  return { subject: world.scenario.id, contentVersion: String(world.scenario.version) };
}
