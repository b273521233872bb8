import { schedule } from '../change.ts';
import { minute, officeMoment } from '../simulated-time.ts';
import type { Dossier, PracticeState, Scheduled } from '../state.ts';
import { findFault, type World } from '../world.ts';
import type { DossierStatus } from './transition-table.ts';

type Office = NonNullable<World['scenario']['office']>;
type OfficerStep = Extract<Scheduled, { what: 'officer' }>['act'];

/** Working minutes until an accepted dossier is with the officer who works on it. */
export const forwardMinutes = 30;
const postMinutes = 2 * 8 * 60;

/** What the simulated officer does next to a dossier in this status, and after how many working minutes. */
const nextSteps: Partial<
  Record<DossierStatus, (office: Office, dossier: Dossier) => readonly [OfficerStep, number] | undefined>
> = {
  submitted: (office) => ['review', office.reviewMinutes],
  resubmitted: (office) => ['review', office.reviewMinutes],
  accepted: () => ['process', forwardMinutes],
  processing: (office) => ['complete', office.processMinutes],
  completed: (_, { delivery }) => {
    if (delivery.way === 'counter') return undefined; // waits until it is collected
    return ['return', delivery.way === 'post' ? postMinutes : forwardMinutes];
  },
};

/** Plan the simulated officer's next step. At the desk nobody is simulated: the learner is the officer. */
export function planOfficer(world: World, state: PracticeState, dossier: Dossier): PracticeState {
  const { office, learner } = world.scenario;
  const isSimulated = office !== undefined && learner !== 'officer';
  const apology = isSimulated ? apologyMoment(world, state, dossier) : undefined;
  const next = !isSimulated ? undefined : nextSteps[dossier.status]?.(office, dossier);
  if (next === undefined) return state;
  const [act, minutes] = apology === undefined ? next : (['apologise', 0] as const);
  const others = state.schedule.filter(
    (planned) => planned.what !== 'officer' || planned.dossier !== dossier.code,
  );
  const at =
    officeMoment(world, state.now, Math.min(minutes, 8 * 60)) + Math.max(0, minutes - 8 * 60) * minute;
  return schedule(
    { ...state, schedule: others },
    { at: apology ?? inTime(state, dossier, at), what: 'officer', dossier: dossier.code, act },
  );
}

/** In a task about a late office: the first morning after the appointment, with the letter and not the result. */
function apologyMoment(world: World, state: PracticeState, dossier: Dossier): number | undefined {
  const { dueAt, status, apology } = dossier;
  const isLate = findFault(world, 'F-OVERDUE') !== undefined && apology === undefined;
  if (!isLate || status !== 'processing' || dueAt === undefined) return undefined;
  return officeMoment(world, Math.max(state.now, dueAt + minute), forwardMinutes);
}

/** The simulated office keeps its appointments; the post takes its time after the office is done. */
function inTime({ now }: PracticeState, { dueAt, delivery, status }: Dossier, at: number): number {
  const isOnItsWay = status === 'completed' && delivery.way === 'post';
  return dueAt === undefined || isOnItsWay ? at : Math.min(at, Math.max(dueAt, now + minute));
}
