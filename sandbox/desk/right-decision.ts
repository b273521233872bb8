import type { LocalDate } from '#src/platform/text/dates.ts';
import { addWorkingDays, dueDate, receivedOn } from '#src/platform/text/working-days.ts';
import type { Answers, DeliveryWay } from '../engine/event-schema.ts';
import { isHopeless, reviewDossier } from '../engine/office/review-dossier.ts';
import { dayOf, instantOf } from '../engine/simulated-time.ts';
import type { Defect, Dossier, PracticeState } from '../engine/state.ts';
import { getProcedure, type World } from '../engine/world.ts';
import type { DeskCase, RightInFile } from './case-schema.ts';
import type { DeskAct } from './decision.ts';
import type { HowPhrase, ResultCheck } from './phrases.ts';

/** What is wrong, and what helps with it where that is not what usually helps. */
export interface PlantedDefect extends Defect {
  readonly advice?: HowPhrase;
}

/** What is right for a dossier, dates worked out. */
export interface RightDecision {
  readonly act: DeskAct;
  readonly planted: readonly PlantedDefect[];
  /** The one right day, where the act sets one. */
  readonly date?: LocalDate;
  readonly target?: string;
  readonly cause?: string;
  readonly way?: DeliveryWay;
  /** What comparing a printed result shows. */
  readonly check?: ResultCheck;
  /** In the words of the case's author. */
  readonly why?: string;
}

/** Where and when the decision is taken. */
interface Seat {
  readonly world: World;
  readonly state: PracticeState;
  readonly dossier: Dossier;
}

/** What a case's file says is right. */
export function rightOfCase(
  { right, supplementDays, printedResult: printed }: DeskCase,
  seat: Seat,
): RightDecision {
  const planted = ('planted' in right ? (right.planted ?? []) : []).map(toDefect);
  const date = rightDate(right, supplementDays, seat);
  return {
    act: right.act,
    why: right.why,
    planted,
    ...(date !== undefined && { date }),
    ...('target' in right && { target: right.target }),
    ...('cause' in right && { cause: right.cause }),
    ...(right.act === 'return' && { way: right.way ?? seat.dossier.delivery.way }),
    ...(printed !== undefined && { check: checkOf(printed, seat.dossier) }),
  };
}

/** What is right for a dossier that somebody filed as a resident: what the officer's check finds. */
export function rightOfReview(seat: Seat): RightDecision {
  const { world, state, dossier } = seat;
  const found = reviewDossier(world, state, dossier).map(({ text: _, ...defect }) => defect);
  const hopeless = found.filter(isHopeless);
  if (hopeless.length > 0 && dossier.status === 'submitted')
    return { act: 'reject', planted: hopeless, ...targetOf(seat, hopeless) };
  const days = world.scenario.office?.supplementDays ?? 7;
  const act = found.length > 0 ? 'request-supplement' : actWithoutDefects(dossier);
  const date = rightDate({ act }, days, seat);
  return {
    act,
    planted: found,
    ...(date !== undefined && { date }),
    ...(act === 'process' && { target: dossier.agency }),
  };
}

/** What was accepted before goes on; everything else is accepted now. */
function actWithoutDefects({ acceptedAt }: Dossier): DeskAct {
  return acceptedAt === undefined ? 'accept' : 'process';
}

function targetOf({ world, state, dossier }: Seat, [defect]: readonly Defect[]): { target?: string } {
  const { agencies, procedure } = world.scenario;
  const earlier = state.dossiers.find(({ code }) => code !== dossier.code)?.code;
  const target = defect?.reason === 'R3' ? agencies[0] : defect?.reason === 'R12' ? earlier : procedure;
  return target === undefined ? {} : { target };
}

function rightDate(
  right: Pick<RightInFile, 'act'> & { readonly moreDays?: number },
  supplementDays: number,
  { world, state, dossier }: Seat,
): LocalDate | undefined {
  const { calendar } = world;
  const today = dayOf(state.now);
  if (right.act === 'accept') {
    const { duration } = getProcedure(world, dossier.procedure).processingTime;
    return dueDate({ acceptedAt: instantOf(state.now), duration, calendar });
  }
  if (right.act === 'request-supplement') return addWorkingDays(today, supplementDays, calendar);
  if (right.act === 'process') return receivedOn(instantOf(receivedAt(dossier) ?? state.now), calendar);
  if (right.act !== 'apologise') return undefined;
  const dueOn = dossier.dueAt === undefined ? today : dayOf(dossier.dueAt);
  return addWorkingDays(laterOf(dueOn, today), right.moreDays ?? 1, calendar);
}

/** When there was something to forward: at the acceptance, or with the supplement that came just now. */
function receivedAt({ status, acceptedAt }: Dossier): number | undefined {
  return status === 'resubmitted' ? undefined : acceptedAt;
}

function laterOf(a: LocalDate, b: LocalDate): LocalDate {
  if (a > b) return a;
  return b;
}

function checkOf(printed: Answers, { answers }: Dossier): ResultCheck {
  return Object.entries(printed).every(([field, text]) => answers[field] === text) ? 'matches' : 'misprint';
}

function toDefect({ reason, component, field, advice }: PlantedInFile): PlantedDefect {
  return {
    reason,
    ...(advice !== undefined && { advice }),
    ...(component !== undefined && { component }),
    ...(field !== undefined && { field }),
  };
}

type PlantedInFile = NonNullable<Extract<RightInFile, { planted?: unknown }>['planted']>[number];
