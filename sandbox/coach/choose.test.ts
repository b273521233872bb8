import { describe, expect, test } from 'vitest';
import { choicesNow, choose, waiting } from './choose.ts';
import type { HelpKind } from './coach-codes.ts';
import { dialogueOf } from './coach-for-tests.ts';
import { type CoachState, startState } from './coach-state.ts';
import { goodChoice } from './exemplary-coach.ts';
import { type Luck, luckOf } from './luck.ts';
import { needNow } from './need.ts';

const data = dialogueOf('giup-tao-tai-khoan');
const { numbers } = data;
/** Neither good nor bad luck, and nobody presses anything wrong. */
const plainLuck: Luck = { swing: () => 0, slip: () => 99, order: (_step, choice) => choice };
const slippery: Luck = { ...plainLuck, slip: () => 0 };
/** The first step asks for 38 points of touch. */
const knowing = (touch: number): CoachState => {
  const state = startState(data);
  const atEase = { calm: 100, began: { ...state.began, calm: 100 } };
  return { ...state, ...atEase, understanding: { ...state.understanding, touch } };
};
const needs = { time: knowing(38), question: knowing(28), explanation: knowing(18), showing: knowing(-20) };

function say(state: CoachState, kind: HelpKind, luck: Luck = plainLuck) {
  const chosen = choose(data, state, luck, goodChoice(data, state, kind));
  if (!chosen) throw new Error('no such choice');
  return chosen;
}

describe('what somebody needs', () => {
  test.each(Object.entries(needs))('%s', (need, state) => {
    expect(needNow(data, state, plainLuck)).toBe(need);
  });

  test('is more when they are afraid', () => {
    expect(needNow(data, { ...needs.question, calm: 60 }, plainLuck)).toBe('explanation');
  });
});

describe('one choice', () => {
  test('time is enough for somebody slow: they do it, are calmer and understand more', () => {
    const { state, turn } = say(knowing(38), 'wait');
    expect(turn).toEqual({
      step: 'mo-cong',
      choice: waiting,
      kind: 'wait',
      need: 'time',
      code: 'done',
    });
    expect(state.understanding.touch).toBe(38 + numbers['learn-wait']);
    expect(state.records).toEqual([
      {
        step: 'mo-cong',
        how: 'wait',
        need: 'time',
        tooLittle: 0,
        early: false,
        unasked: false,
        gaveUp: false,
      },
    ]);
  });

  test('explaining what was not asked works, and tires', () => {
    const asked = say(needs.explanation, 'explain');
    const unasked = say(needs.question, 'explain');
    expect([asked.turn.code, unasked.turn.code]).toEqual(['done', 'done-early']);
    expect(asked.state.patience - unasked.state.patience).toBe(numbers['early-explain']);
  });

  test('too little help for somebody who is stuck raises fear, and a wrong button more', () => {
    const left = say(needs.explanation, 'wait');
    const slipped = say(needs.explanation, 'wait', slippery);
    expect([left.turn.code, slipped.turn.code]).toEqual(['too-little', 'slipped']);
    expect(left.state.calm).toBe(100 - numbers['little-wait']);
    expect(slipped.state.calm).toBe(left.state.calm - numbers['slip-calm']);
    expect(left.state.records).toEqual([]);
  });

  test('whoever is left without help long enough puts it down, which costs as much as taking it', () => {
    let state: CoachState = needs.showing;
    let code = '';
    for (let tries = 0; tries < numbers['tries-fresh']; tries += 1) {
      const chosen = say(state, 'ask');
      ({ state } = chosen);
      ({ code } = chosen.turn);
    }
    expect(code).toBe('gave-up');
    const taken = say(needs.showing, 'take-over').state;
    expect([state.calm, state.patience]).toEqual([taken.calm, taken.patience]);
  });

  test('pointing after a question is learnt from, pointing before it hardly', () => {
    const asked = say(say(needs.explanation, 'ask').state, 'point').state;
    const unasked = say(needs.explanation, 'point').state;
    const learnt = [asked, unasked].map(({ understanding }) => understanding.touch - 18);
    expect(learnt).toEqual([numbers['learn-point'], numbers['learn-unasked']]);
    expect([asked, unasked].map(({ records }) => records[0]?.unasked)).toEqual([false, true]);
  });

  test('an explanation said again gets somebody there who needed pointing, and leaves as little', () => {
    const once = say({ ...needs.explanation, understanding: knowing(2).understanding }, 'explain');
    const again = say(once.state, 'explain');
    expect([once.turn, again.turn].map(({ need, code }) => [need, code])).toEqual([
      ['pointing', 'too-little'],
      ['pointing', 'done'],
    ]);
    expect(again.state.understanding.touch).toBe(2 + numbers['learn-point']);
  });

  test('a question builds on nothing: asked again it is still not enough', () => {
    const explained = say(knowing(2), 'explain').state;
    expect(say(explained, 'ask').turn.code).toBe('too-little');
  });

  test('taking over costs more than any other way through a step', () => {
    const taken = say(needs.explanation, 'take-over').state;
    for (const kind of ['explain', 'point', 'show'] as const) {
      const { state } = say(needs.explanation, kind);
      expect(state.calm).toBeGreaterThan(taken.calm);
      expect(state.patience).toBeGreaterThan(taken.patience);
      expect(state.understanding.touch).toBeGreaterThan(taken.understanding.touch);
    }
  });

  test('a less good sentence helps one rung less and hurts, and says what it did', () => {
    const poor = data.dialogue.steps[0]?.choices.find((choice) => choice.poor !== undefined);
    const chosen = choose(data, needs.question, plainLuck, poor?.id ?? '');
    expect(chosen?.turn).toMatchObject({ kind: 'ask', code: 'too-little', poor: poor?.poor });
    expect(chosen?.state.calm).toBe(100 - numbers['poor-calm'] - numbers['little-ask']);
  });

  test('that is not there changes nothing', () => {
    expect(choose(data, needs.time, plainLuck, 'khong-co')).toBeUndefined();
  });
});

test('the sentences of a step stand in an order of the run, all of them', () => {
  const state = startState(data);
  const orders = Array.from({ length: 20 }, (_, seed) =>
    choicesNow(data, state, luckOf(seed)).map(({ id }) => id),
  );
  expect(new Set(orders.map((order) => order.join())).size).toBeGreaterThan(5);
  expect(new Set(orders.map((order) => order.toSorted().join())).size).toBe(1);
});
