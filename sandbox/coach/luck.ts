import { randomDigits } from '../engine/random.ts';

/** What the seed decides. The rules ask for it, so that a check can ask what happens at the worst. */
export interface Luck {
  /** How much harder (or easier, below 0) a step is today: −`most` to `most`. */
  swing(step: number, moment: 'together' | 'alone', most: number): number;
  /** A throw of 0–99: the person presses something wrong when it is below their chance. */
  slip(step: number, attempt: number): number;
  /** In which order the sentences of a step stand. */
  order(step: number, choice: number): number;
}

/** The luck of one run: the same seed gives the same run. */
export function luckOf(seed: number): Luck {
  const draw = (counter: number) => Number(randomDigits(seed, counter, 6));
  return {
    swing: (step, moment, most) => (draw(step * 2 + Number(moment === 'alone')) % (2 * most + 1)) - most,
    slip: (step, attempt) => draw(1000 + step * 100 + attempt) % 100,
    order: (step, choice) => draw(5000 + step * 100 + choice),
  };
}

/** The worst day: every step as hard as it can be, and every hesitation ends on a wrong button. */
export const worstLuck: Luck = {
  swing: (_step, _moment, most) => most,
  slip: () => 0,
  order: (_step, choice) => choice,
};

/** The best day: every step as easy as it can be, and nobody presses anything wrong. */
export const bestLuck: Luck = {
  swing: (_step, _moment, most) => -most,
  slip: () => 99,
  order: (_step, choice) => choice,
};
