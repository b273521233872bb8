import { endEncounter, findEncounter, putEncounter } from '../encounters.ts';
import type { EventOf } from '../event-schema.ts';
import { type Applied, done, doneWithSlip, refused } from '../outcome.ts';
import type { Encounter, PracticeState } from '../state.ts';
import { findScam, type World } from '../world.ts';
import type { Handler, HandlersOf } from './handler.ts';

type Answered = 'call-answered' | 'call-continued' | 'call-ended' | 'scam-answered';

/** Whoever turns up on the phone: heard at one's own pace, answered, or hung up on. */
export const onScams: HandlersOf<Answered> = {
  'call-answered': on('ringing', (state, encounter) =>
    done(putEncounter(state, { ...encounter, status: 'open', heard: 1 })),
  ),
  'call-continued': on('open', (state, encounter, _event, world) => {
    const { lines = [] } = findScam(world, encounter.scam) ?? {};
    const heard = Math.min(encounter.heard + 1, lines.length);
    return done(putEncounter(state, { ...encounter, heard }));
  }),
  // Hanging up is always right: whoever has something to say finds another way.
  'call-ended': on(undefined, (state, encounter) => done(endEncounter(state, encounter, undefined).state)),
  'scam-answered': on<'scam-answered'>('open', (state, encounter, { choice: id }, world) => {
    const choice = findScam(world, encounter.scam)?.choices.find((other) => other.id === id);
    if (choice === undefined) return refused(state, 'scam.unknown');
    const ended = endEncounter(state, encounter, choice);
    return doneWithSlip(done(ended.state), ended.slip);
  }),
};

/** Only what has turned up, and is not over, can be answered. */
function on<T extends Answered = Answered>(
  status: Encounter['status'] | undefined,
  act: (state: PracticeState, encounter: Encounter, event: EventOf<T>, world: World) => Applied,
): Handler<T> {
  return (world, state, event) => {
    const { scam } = event as EventOf<Answered>;
    const encounter = findEncounter(state, scam);
    const fits =
      encounter !== undefined &&
      encounter.status !== 'ended' &&
      (status === undefined || encounter.status === status);
    return fits ? act(state, encounter, event, world) : refused(state, 'scam.unknown');
  };
}
