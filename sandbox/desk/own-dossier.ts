import type { EventDraft, EventType, PracticeEvent } from '../engine/event-schema.ts';
import { effectiveEvents, type Run, record, startRun } from '../engine/run.ts';
import type { World } from '../engine/world.ts';
import { deskPrefix } from './case-world.ts';

/** After submitting, only these can bring a dossier to the desk: the fee that is asked first. */
const untilPaid: readonly EventType[] = ['payment-compared', 'payment-made', 'waited'];

/** A dossier that one filed as a resident, as it came to the desk. */
export interface OwnDossier {
  readonly world: World;
  readonly run: Run;
  /** Code of the dossier. */
  readonly code: string;
}

/**
 * Play a resident's run again up to its first submission, with the learner as the officer: nobody at the office acts
 * by himself any more. `undefined` when nothing reached the desk.
 * @param world the world of the task that was done
 */
export function bringToDesk(world: World, events: readonly PracticeEvent[]): OwnDossier | undefined {
  const [started, ...rest] = effectiveEvents(events);
  if (started?.type !== 'run-started') return undefined;
  const desk = deskWorldOf(world);
  let { run } = startRun(desk, { mode: started.mode, seed: started.seed, at: started.at });
  for (const event of rest) {
    const [dossier] = run.state.dossiers;
    if (dossier?.status === 'submitted') break;
    if (dossier !== undefined && !untilPaid.includes(event.type)) continue;
    if (event.redacted === undefined) run = record(desk, run, draftOf(event), event).run;
  }
  const [dossier] = run.state.dossiers;
  return dossier?.status === 'submitted' ? { world: desk, run, code: dossier.code } : undefined;
}

function deskWorldOf(world: World): World {
  const { scenario } = world;
  const id = `${deskPrefix}rieng-${scenario.id}`;
  return { ...world, scenario: { ...scenario, id, learner: 'officer' } };
}

function draftOf({ seq: _seq, at: _at, by: _by, redacted: _redacted, ...draft }: PracticeEvent): EventDraft {
  return draft as EventDraft;
}
