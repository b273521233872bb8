import { findDossier } from '../engine/change.ts';
import { worldOfRun } from '../engine/compose.ts';
import type { PracticeEvent } from '../engine/event-schema.ts';
import { effectiveEvents, type Run, startRun } from '../engine/run.ts';
import type { PracticeState } from '../engine/state.ts';
import type { World } from '../engine/world.ts';
import { deskPrefix } from './desk-run-id.ts';
import { momentsOf } from './moments.ts';

/** A dossier that one filed as a resident, as it came to the desk. */
export interface OwnDossier {
  readonly world: World;
  readonly run: Run;
  /** Code of the dossier. */
  readonly code: string;
}

/** A dossier reaching the office: which, and how everything stood then. */
interface Arrival {
  readonly code: string;
  readonly state: PracticeState;
}

/**
 * The dossier that a resident's run sent in last, as it arrived, with the learner as the officer from there on: nobody
 * at the office acts by himself any more. A dossier that was there from the beginning counts once the learner has
 * supplemented it. `undefined` when nothing reached the desk.
 * @param task the world of the task that was done; the run's own form and faults are put into it here
 */
export function bringToDesk(task: World, events: readonly PracticeEvent[]): OwnDossier | undefined {
  const [started] = events;
  if (started?.type !== 'run-started') return undefined;
  const world = worldOfRun(task, events);
  const arrival = lastArrival(world, effectiveEvents(events));
  if (arrival === undefined) return undefined;
  const desk = deskWorldOf(world, arrival.state);
  const { run } = startRun(desk, { mode: started.mode, seed: started.seed, at: started.at });
  return { world: desk, run, code: arrival.code };
}

/** Play the run again and note what reaches the office: a new dossier once, a supplemented one each time. */
function lastArrival(world: World, events: readonly PracticeEvent[]): Arrival | undefined {
  const seeded = new Set(world.scenario.start.dossiers.map(({ code }) => code));
  const arrived = new Set<string>();
  let before: PracticeState | undefined;
  let last: Arrival | undefined;
  for (const state of momentsOf(world, events)) {
    for (const { code, status } of state.dossiers) {
      const isNew = !seeded.has(code) && status === 'submitted' && !arrived.has(code);
      const isSupplied = seeded.has(code) && status === 'resubmitted' && wasAsked(before, code);
      if (!isNew && !isSupplied) continue;
      arrived.add(code);
      last = { code, state };
    }
    before = state;
  }
  return last;
}

function wasAsked(before: PracticeState | undefined, code: string): boolean {
  return before !== undefined && findDossier(before, code)?.status === 'supplement-required';
}

function deskWorldOf(world: World, state: PracticeState): World {
  const { scenario } = world;
  const id = `${deskPrefix}rieng-${scenario.id}`;
  const schedule = state.schedule.filter(({ what }) => what !== 'officer');
  return {
    ...world,
    scenario: { ...scenario, id, learner: 'officer' },
    opening: { ...state, schedule },
  };
}
