import { logEvent } from '#src/platform/learning-log/client/log-event.ts';
import { questionSubject } from '#src/platform/learning-log/rules/subjects.ts';
import type { DrillData, DrillStanding } from '../rules/drill.ts';

/** One message of the drill was judged. */
export function logJudged({ id, version }: DrillData, message: string, right: boolean): Promise<void> {
  return logEvent({
    type: 'question-answered',
    subject: questionSubject(id, message),
    contentVersion: String(version),
    result: { right },
  });
}

/** All messages of the drill were judged. */
export function logDrillEnded({ id, version }: DrillData, { passed, score }: DrillStanding): Promise<void> {
  return logEvent({
    type: 'practice-finished',
    subject: id,
    contentVersion: String(version),
    result: { passed, mode: 'drill', score },
  });
}
