import type { RecallWords } from '#src/assessment/rules/plan-review.ts';
import { gradingMessages } from '../messages-desk-grading.vi.ts';
import { recallMessages as texts } from '../messages-recall.vi.ts';
import { sandbox } from './read-tasks.ts';

/**
 * What can be remembered: of the desk by the rule that was broken, of the coach by the step (`dialogue#step`) that the
 * resident could not do again alone. Build time only.
 */
export function readRecallWords(): Readonly<Record<string, RecallWords>> {
  const ofDesk = Object.entries(gradingMessages.rules).map(
    ([rule, { name, notYet }]): [string, RecallWords] => [rule, { name, how: notYet }],
  );
  const ofCoach = sandbox().dialogues.flatMap(({ dialogue }) =>
    dialogue.steps.map(({ id, goal, choices }): [string, RecallWords] => {
      const kind = (wanted: 'ask' | 'explain') =>
        choices.find((choice) => choice.kind === wanted && choice.poor === undefined)?.text ?? '';
      return [`${dialogue.id}#${id}`, { name: goal, how: texts.coach(kind('ask'), kind('explain')) }];
    }),
  );
  return Object.fromEntries([...ofDesk, ...ofCoach]);
}
