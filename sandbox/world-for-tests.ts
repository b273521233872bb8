import type { HolidayCalendar } from '#src/platform/text/working-days.ts';
import { composeWorld } from './engine/compose.ts';
import type { EventDraft, Form, Mode } from './engine/event-schema.ts';
import type { Transition } from './engine/office/transition-table.ts';
import type { Applied } from './engine/outcome.ts';
import { type Recommendation, recommend } from './engine/recommend/recommend.ts';
import { type Run, record, startRun } from './engine/run.ts';
import type { PracticeState } from './engine/state.ts';
import { createWorld, type World } from './engine/world.ts';
import { loadSandbox, worldData } from './load.ts';
import { readSandboxFiles } from './read-sandbox-files.ts';
import type { Scenario } from './scenario-schema.ts';

/** For tests: the real data, the real engine, and short ways to play a run. */
export const sandbox = loadSandbox(readSandboxFiles());

/** Two holidays, so that working days can be told from days. */
export const calendar: HolidayCalendar = {
  holidays: { '2026-11-24': 'Culture Day', '2027-01-01': 'New Year' },
  workingWeekends: [],
  coveredUntil: '2027-12-31',
};

/** The world of one scenario, with parts of the scenario replaced where a test needs it. */
export function worldOf(
  id: string,
  change: Partial<Scenario> = {},
  transitions?: readonly Transition[],
): World {
  const data = worldData(sandbox, id, calendar);
  const here = new Set(data.personas.map((persona) => persona.id));
  // A task that is changed here may name pictures that its file does not.
  const isChanged = Object.keys(change).length > 0;
  const personas = isChanged ? sandbox.personas.filter((persona) => here.has(persona.id)) : data.personas;
  return createWorld({ ...data, personas, scenario: { ...data.scenario, ...change } }, transitions);
}

/** Every task in each of its forms. */
export const taskForms: readonly { readonly id: string; readonly form: Form }[] = sandbox.scenarios.flatMap(
  ({ id, formB }) => (formB ? (['a', 'b'] as const) : (['a'] as const)).map((form) => ({ id, form })),
);

/** The world of one form of a task. */
export function worldOfForm(id: string, form: Form): World {
  return composeWorld(worldOf(id), { form });
}

/** A fresh run of a task. */
export function begin(world: World, mode: Mode = 'alone', seed = 7): Run {
  return startRun(world, { mode, seed, at: 0 }).run;
}

interface Played {
  readonly run: Run;
  /** What came of each draft. */
  readonly applied: readonly Applied[];
  readonly last: Applied;
}

/** Record drafts one after the other; a function gets the state so far. */
export function play(
  world: World,
  run: Run,
  ...drafts: readonly (EventDraft | ((state: PracticeState) => EventDraft))[]
): Played {
  const applied: Applied[] = [];
  let current = run;
  for (const draft of drafts) {
    const recorded = record(world, current, typeof draft === 'function' ? draft(current.state) : draft, {
      at: current.events.length * 1000,
    });
    current = recorded.run;
    applied.push(recorded.applied);
  }
  return { run: current, applied, last: applied.at(-1) ?? { state: current.state, notices: [] } };
}

/** Follow the recommendations until something is recommended that the test wants to do itself, or to the end. */
export function follow(
  world: World,
  run: Run,
  until: (next: Recommendation, state: PracticeState) => boolean = () => false,
  bound = 200,
): Run {
  let current = run;
  for (let steps = 0; steps < bound; steps += 1) {
    const next = recommend(world, current.state);
    if (next === undefined || until(next, current.state)) return current;
    current = play(world, current, next.draft).run;
  }
  throw new Error(
    `Not finished after ${bound} recommended steps; next: ${JSON.stringify(recommend(world, current.state))}`,
  );
}
