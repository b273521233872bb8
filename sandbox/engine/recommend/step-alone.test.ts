import { describe, expect, it } from 'vitest';
import { begin, follow, taskForms, worldOf } from '../../world-for-tests.ts';
import { stepName } from '../page.ts';
import { record } from '../run.ts';
import { recommend } from './recommend.ts';
import { stepAlone } from './step-alone.ts';

const start = { seed: 7, at: 0 };
const tasks = [...new Set(taskForms.map(({ id }) => id))];

/** Every step that the guide comes to, in order. */
function stepsOf(id: string): string[] {
  const world = worldOf(id);
  const steps = new Set<string>();
  follow(world, begin(world, 'guided'), ({ place, draft }) => {
    if (draft.type !== 'page-opened') steps.add(stepName(place));
    return false;
  });
  return [...steps];
}

describe('a step alone', () => {
  it.each(tasks)('of %s begins at each step, is not done there, and is done by doing it', (id) => {
    const steps = stepsOf(id);
    expect(steps.length).toBeGreaterThan(0);
    for (const step of steps) {
      const alone = stepAlone(worldOf(id), step, start);
      if (alone === undefined) throw new Error(`${id} never comes to ${step}`);
      const { world, isDone } = alone;
      let { run } = alone;
      expect(stepName(run.state.place), step).toBe(step);
      expect(isDone(run.state), step).toBe(false);
      for (let action = 0; action < 30 && !isDone(run.state); action++) {
        const next = recommend(world, run.state);
        if (next) run = record(world, run, next.draft, { at: 0 }).run;
      }
      expect(isDone(run.state), `${id} ${step}`).toBe(true);
    }
  });

  it('is not done by going elsewhere, or by what is refused', () => {
    const alone = stepAlone(worldOf('khai-sinh-cho-chau'), 'papers', start);
    if (!alone) throw new Error('no papers');
    const { world, run, isDone } = alone;
    const away = record(world, run, { type: 'page-opened', page: 'home' }, { at: 0 }).run;
    const refused = record(world, run, { type: 'papers-completed' }, { at: 0 });
    expect(refused.applied.refusal).toBeDefined();
    expect([isDone(away.state), isDone(refused.run.state)]).toEqual([false, false]);
  });

  it('that no guide comes to is not offered', () => {
    expect(stepAlone(worldOf('nam-khong'), 'bank', start)).toBeUndefined();
  });

  it('counts nothing of what was played before as the learner’s', () => {
    const alone = stepAlone(worldOf('khai-sinh-cho-chau'), 'review', start);
    expect(alone?.run.events.slice(1).every(({ by }) => by === 'simulated')).toBe(true);
  });
});
