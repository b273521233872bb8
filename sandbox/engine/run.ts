import { apply } from './apply.ts';
import { type Composition, composeWorld } from './compose.ts';
import { ENGINE_VERSION } from './engine-version.ts';
import type { By, EventDraft, Mode, PracticeEvent } from './event-schema.ts';
import { emptyState } from './initial-state.ts';
import { type Applied, done, refused } from './outcome.ts';
import { withoutRealData } from './real-data-guard.ts';
import type { PracticeState } from './state.ts';
import type { World } from './world.ts';

/** A run: everything that happened, and the state it leads to. Persist the events; the state can always be had again. */
export interface Run {
  readonly events: readonly PracticeEvent[];
  readonly state: PracticeState;
}

/** What recording one event gives. */
export interface Recorded {
  readonly run: Run;
  /** Persist exactly this: it went through the real-data guard. */
  readonly event: PracticeEvent;
  readonly applied: Applied;
}

/** When (epoch ms of the device) and by whom. */
interface Stamp {
  readonly at: number;
  readonly by?: By;
}

/** How a run begins. The seed decides every code of the run: the same seed gives the same run. */
interface Start extends Composition {
  readonly mode: Mode;
  readonly seed: number;
  readonly at: number;
}

/** Begin a task, in the world that its composition makes. A test keeps its limits as they stand now. */
export function startRun(
  task: World,
  { mode, seed, at, ...composition }: Start,
): Recorded & { readonly world: World } {
  const world = composeWorld(task, composition);
  const { id: scenario, version: scenarioVersion, pass } = world.scenario;
  const about = { scenario, scenarioVersion, engineVersion: ENGINE_VERSION, mode, seed };
  const draft = {
    ...({ type: 'run-started', ...about, ...composition } as const),
    ...(mode === 'test' && { pass }),
  };
  return { ...record(world, { events: [], state: emptyState }, draft, { at }), world };
}

/** Append one event: the only way. The guard comes first, so nothing real is ever part of a run. */
export function record(world: World, run: Run, draft: EventDraft, { at, by = 'learner' }: Stamp): Recorded {
  const guarded = withoutRealData(draft);
  const redacted = guarded.found === undefined ? {} : { redacted: guarded.found };
  const event = { ...guarded.draft, ...redacted, seq: run.events.length, at, by } as PracticeEvent;
  const applied = step(world, run, event);
  return { run: { events: [...run.events, event], state: applied.state }, event, applied };
}

/** The run that these events make. Replaying gives exactly the state that recording gave. */
export function replay(world: World, events: readonly PracticeEvent[]): Run {
  return { events, state: stateAfter(world, effectiveEvents(events)) };
}

/** What one more event does to a run, undo and beginning again included. */
export function step(world: World, run: Run, event: PracticeEvent): Applied {
  if (event.redacted !== undefined || !run.state.started) return apply(world, run.state, event);
  if (event.type !== 'rewound' && event.type !== 'run-restarted') return apply(world, run.state, event);
  const isKnown =
    event.type === 'run-restarted' || indexToKeep(effectiveEvents(run.events), event.toSeq) >= 0;
  if (!isKnown) return refused(run.state, 'undo.unknown-step');
  return done(stateAfter(world, effectiveEvents([...run.events, event])));
}

/** The events that still count: what was undone, or came before beginning again, is left out. */
export function effectiveEvents(events: readonly PracticeEvent[]): readonly PracticeEvent[] {
  const counted: PracticeEvent[] = [];
  for (const event of events) {
    const keep =
      event.type === 'rewound' ? event.toSeq : event.type === 'run-restarted' ? 'start' : undefined;
    const last = keep === undefined ? -1 : indexToKeep(counted, keep);
    if (keep === undefined) counted.push(event);
    else if (last >= 0) counted.splice(last + 1);
  }
  return counted;
}

/** Index of the last event that stays when one goes back to a step or to the start; -1 when there is no such step. */
function indexToKeep(counted: readonly PracticeEvent[], seq: number | 'start'): number {
  const start = counted.findIndex(({ type }) => type === 'run-started');
  const index = seq === 'start' ? start : counted.findIndex((event) => event.seq === seq);
  return start >= 0 && index >= start ? index : -1;
}

/** Where "undo" leads: just before the newest thing that was done, moving about aside. */
export function undoTarget({ events }: Run): number | undefined {
  const counted = effectiveEvents(events);
  const newest = counted.findLastIndex(
    ({ type }) =>
      type !== 'page-opened' && type !== 'run-started' && type !== 'hint-asked' && type !== 'own-photos-lost',
  );
  return newest < 1 ? undefined : counted[newest - 1]?.seq;
}

function stateAfter(world: World, events: readonly PracticeEvent[]): PracticeState {
  return events.reduce((state, event) => apply(world, state, event).state, emptyState);
}
