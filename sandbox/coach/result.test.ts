import { describe, expect, test } from 'vitest';
import { dialogueOf, play, takesOver, withTakeovers } from './coach-for-tests.ts';
import { type CoachRun, chooseIn, resultOfRun, startCoaching } from './coach-run.ts';
import { goodChoice } from './exemplary-coach.ts';
import { helpFor, needNow } from './need.ts';
import { heardNow, moodOf } from './resident-says.ts';

const data = dialogueOf('giup-thanh-toan');
const sayKind = (kind: Parameters<typeof goodChoice>[2]) => (run: CoachRun) =>
  goodChoice(run.data, run.state, kind);
const asksFirst = (run: CoachRun) => {
  const need = needNow(run.data, run.state, run.luck) ?? 'question';
  return sayKind(run.state.tooLittle === 0 ? 'ask' : helpFor(need))(run);
};

describe('the result of a dialogue', () => {
  test('says of each step how help came, and what to try next time', () => {
    const result = resultOfRun(play(data, 7, withTakeovers(asksFirst, new Set([1]))));
    expect(result.steps.map(({ note }) => note)).toEqual([
      'right',
      'taken-over',
      'right',
      'right',
      'right',
      'right',
    ]);
    expect(result.steps[1]).toMatchObject({ how: 'take-over', repeats: false });
    expect(result.advice).toEqual(['hands-off']);
  });

  test('calls help too early that nobody needed, and too late what came after long being stuck', () => {
    expect(resultOfRun(play(data, 7, sayKind('show'))).advice).toEqual(['ask-first']);
    const shown = resultOfRun(play(data, 7, sayKind('show')));
    expect(shown.steps.every(({ note, repeats }) => note === 'early' && !repeats)).toBe(true);
    const late = resultOfRun(play(data, 7, () => 'wait'));
    expect(late.steps.every(({ note }) => note === 'gave-up' || note === 'right')).toBe(true);
    expect(late.advice).toEqual(['help-sooner']);
  });

  test('praises whoever did well, and asks for nothing', () => {
    const result = resultOfRun(play(data, 7, asksFirst));
    expect(result).toMatchObject({ passed: true, advice: ['keep-on'] });
    expect(result.ownShare).toBe(result.steps.filter(({ repeats }) => repeats).length / 6);
  });
});

describe('what is heard and seen of the resident', () => {
  test('a fear is said when its step comes; after too little help the words tell what is wanted', () => {
    let run = startCoaching(data, 7);
    run = chooseIn(run, takesOver(run));
    expect(heardNow(run)?.fear).toContain('mất tiền');
    run = chooseIn(run, 'wait');
    const need = needNow(data, run.state, run.luck);
    const { stuck } = data.dialogue.steps[1] ?? {};
    expect(need === 'explanation' || need === 'pointing' || need === 'showing').toBe(true);
    expect(heardNow(run)).toEqual({ says: stuck?.[need as 'explanation'] });
  });

  test('whoever is always taken over from looks worried or tired at the end', () => {
    expect(['worried', 'tired']).toContain(moodOf(play(data, 7, takesOver)));
    expect(['calm', 'unsure']).toContain(moodOf(play(data, 7, asksFirst)));
  });
});
