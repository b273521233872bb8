import { describe, expect, test } from 'vitest';
import { sandbox } from '#sandbox/world-for-tests.ts';
import { gradingMessages } from '../messages-desk-grading.vi.ts';
import { readRecallWords } from './read-recall.ts';

const words = readRecallWords();

describe('what is remembered and compared', () => {
  test.each(Object.keys(gradingMessages.rules))('has words for the rule %s of the desk', (rule) => {
    expect(words[rule]?.how.length).toBeGreaterThan(20);
  });

  test.each(
    sandbox.dialogues.flatMap(({ dialogue }) =>
      dialogue.steps.map((step) => ({ id: `${dialogue.id}#${step.id}`, step })),
    ),
  )('has the question and the explanation of $id', ({ id, step }) => {
    const good = step.choices.filter(({ poor }) => poor === undefined);
    const texts = (['ask', 'explain'] as const).map(
      (kind) => good.find((choice) => choice.kind === kind)?.text,
    );
    for (const text of texts) expect(words[id]?.how).toContain(text);
    expect(words[id]?.name).toBe(step.goal);
  });
});
