import { dueDate, dueDateAfterPause } from '#src/platform/text/working-days.ts';
import { findDossier, putDossier, sendMessage } from '../change.ts';
import type { RefusalCode } from '../codes.ts';
import { type Applied, done, refused } from '../outcome.ts';
import { closeOfDay, dayOf, instantOf, minute } from '../simulated-time.ts';
import type { Defect, Dossier, PracticeState } from '../state.ts';
import { getProcedure, type World } from '../world.ts';
import { isLive } from './review-dossier.ts';
import type { Act, Actor, Guard, Transition } from './transition-table.ts';

interface ActRequest {
  readonly dossier: string;
  readonly act: Act;
  readonly by: Actor;
  readonly defects?: readonly Defect[];
  readonly note?: string;
}

/**
 * The only way a dossier changes its status, for resident, portal, scripted officer and desk alike.
 * What is allowed stands in the world's transition table.
 */
export function performAct(world: World, state: PracticeState, request: ActRequest): Applied {
  const dossier = findDossier(state, request.dossier);
  if (dossier === undefined) return refused(state, 'dossier.unknown');
  const transition = findTransition(world, dossier, request, state.now);
  if (typeof transition === 'string') return refused(state, transition);
  const moved = moveDossier(world, dossier, transition, request, state.now);
  const paidBack = isLive(moved) ? state : withRefundable(state, moved.code);
  return done(tellResident(putDossier(paidBack, moved), moved, transition), {
    code: 'dossier.moved',
    subject: moved.code,
  });
}

/** A dossier that came to nothing owes nothing: what was paid for it can be asked back. */
function withRefundable(state: PracticeState, code: string): PracticeState {
  const payments = state.payments.map((payment) =>
    payment.dossier === code && payment.status === 'booked' ? { ...payment, excess: true } : payment,
  );
  return { ...state, payments };
}

/** Whether an act would be accepted now; the desk shows only such buttons. */
export function canPerform(world: World, state: PracticeState, request: ActRequest): boolean {
  return performAct(world, state, request).refusal === undefined;
}

function findTransition(
  world: World,
  dossier: Dossier,
  request: ActRequest,
  now: number,
): Transition | RefusalCode {
  const possible = world.transitions.filter(
    ({ act, from }) => act === request.act && from.includes(dossier.status),
  );
  const transition = possible.find(({ guard }) => guard === undefined || guards[guard](dossier, now));
  if (transition === undefined) return 'act.not-allowed';
  if (!transition.by.includes(request.by)) return 'act.wrong-actor';
  const isUnsaid = (request.defects ?? []).length === 0 && (request.note ?? '').trim() === '';
  return transition.reason === 'required' && isUnsaid ? 'act.reason-missing' : transition;
}

/** The letter is due no later than the day of the appointment; two calendar days before it, one knows enough. */
const apologyAhead = 2 * 24 * 60 * minute;

const guards: Readonly<Record<Guard, (dossier: Dossier, now: number) => boolean>> = {
  'not-accepted-yet': ({ acceptedAt }) => acceptedAt === undefined,
  'accepted-before': ({ acceptedAt }) => acceptedAt !== undefined,
  'due-soon-once': ({ dueAt, trail }, now) =>
    dueAt !== undefined && dueAt - now < apologyAhead && !trail.some(({ act }) => act === 'apologise'),
};

function moveDossier(
  world: World,
  dossier: Dossier,
  transition: Transition,
  request: ActRequest,
  now: number,
): Dossier {
  const status = targetStatus(dossier, transition);
  const entry = {
    at: now,
    actor: request.by,
    act: request.act,
    to: status,
    defects: request.defects ?? [],
    ...(transition.form === undefined ? {} : { form: transition.form }),
    ...(request.note === undefined ? {} : { note: request.note }),
  };
  const { previous, ...rest } = dossier;
  const remembered = transition.act === 'request-payment' ? { previous: dossier.status } : {};
  const kept = transition.to === 'same' && previous !== undefined ? { previous } : {};
  return withClock(
    world,
    { ...rest, ...remembered, ...kept, status, trail: [...dossier.trail, entry] },
    transition,
    now,
  );
}

function targetStatus(dossier: Dossier, { to }: Transition): Dossier['status'] {
  if (to === 'same') return dossier.status;
  return to === 'previous' ? (dossier.previous ?? dossier.status) : to;
}

/** Processing time starts with acceptance, stands still during a supplement, and ends with the work. */
function withClock(world: World, dossier: Dossier, { clock }: Transition, now: number): Dossier {
  const { calendar } = world;
  if (clock === 'start') {
    const { duration } = getProcedure(world, dossier.procedure).processingTime;
    const { pausedAt: _, ...started } = dossier;
    return {
      ...started,
      acceptedAt: now,
      dueAt: closeOfDay(dueDate({ acceptedAt: instantOf(now), duration, calendar })),
    };
  }
  if (clock === 'pause') return { ...dossier, pausedAt: now };
  if (clock === 'end') return { ...dossier, endedAt: now };
  if (clock !== 'resume' || dossier.pausedAt === undefined) return dossier;
  const { pausedAt, dueAt, ...resumed } = dossier;
  if (dueAt === undefined) return resumed;
  const dueOn = dueDateAfterPause({
    dueOn: dayOf(dueAt),
    pausedOn: dayOf(pausedAt),
    resumedOn: dayOf(now),
    calendar,
  });
  return { ...resumed, dueAt: closeOfDay(dueOn) };
}

function tellResident(state: PracticeState, dossier: Dossier, { notice }: Transition): PracticeState {
  return sendMessage(state, { from: 'portal', template: notice, params: { dossier: dossier.code } });
}
