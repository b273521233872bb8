import type { Scenario } from '../scenario-schema.ts';
import type { FaultId, ReasonCode, RefusalCode, SlipCode } from './codes.ts';
import type { By, PracticeEvent } from './event-schema.ts';
import { isFinished } from './goals.ts';
import { emptyState } from './initial-state.ts';
import { lessonOf } from './mistakes.ts';
import type { Applied } from './outcome.ts';
import { type Run, step } from './run.ts';
import type { World } from './world.ts';

/** One thing that went wrong, and what it teaches. `fields` are the ids of the fields that a refusal named. */
export interface Mistake {
  readonly seq: number;
  readonly code: RefusalCode | SlipCode;
  /** `refusal` = the portal said no; `slip` = it said yes, and still it was not wise. */
  readonly kind: 'refusal' | 'slip';
  readonly fault?: FaultId;
  readonly reason?: ReasonCode;
  readonly fields: readonly string[];
}

/** What a run shows, for the result page and the pass criteria of a task. */
export interface Assessment {
  readonly finished: boolean;
  readonly passed: boolean;
  /** Goals with the number of the event that reached them first. */
  readonly goals: readonly { readonly id: string; readonly reachedAtSeq?: number }[];
  readonly mistakes: readonly Mistake[];
  readonly hints: number;
  readonly undos: number;
  readonly restarts: number;
  /** Share of the carried-out steps that the learner did, 0–1; 0 when nothing was done yet. */
  readonly ownShare: number;
  /** Time at the device without breaks: gaps count up to two minutes. */
  readonly activeSeconds: number;
  /** How many steps were carried out, by whomever. */
  readonly steps: number;
  /** The limits that a test was held to. */
  readonly pass: Scenario['pass'];
}

interface Walk {
  readonly run: Run;
  readonly mistakes: readonly Mistake[];
  readonly firstReached: ReadonlyMap<string, number>;
  readonly steps: Readonly<Record<By, number>>;
}

const longestGapSeconds = 120;
const notSteps: ReadonlySet<PracticeEvent['type']> = new Set([
  'run-started',
  'run-restarted',
  'rewound',
  'page-opened',
  'waited',
  'hint-asked',
  'answers-typed',
  'own-photos-lost',
]);

/** What a run shows since it was last begun: the undone events count too, because they are what one learned from. */
export function assess(world: World, all: readonly PracticeEvent[]): Assessment {
  const events = sinceRestart(all);
  const start: Walk = {
    run: { events: [], state: emptyState },
    mistakes: [],
    firstReached: new Map(),
    steps: { learner: 0, helper: 0, simulated: 0 },
  };
  const { run, mistakes, firstReached, steps } = events.reduce(
    (walk, event) => follow(world, walk, event),
    start,
  );
  const count = (type: PracticeEvent['type']) => events.filter((event) => event.type === type).length;
  const total = steps.learner + steps.helper + steps.simulated;
  const pass = passOf(events) ?? world.scenario.pass;
  const score = {
    finished: isFinished(world, run.state),
    mistakes,
    hints: count('hint-asked'),
    ownShare: total === 0 ? 0 : steps.learner / total,
  };
  return {
    ...score,
    passed: run.state.mode === 'test' ? score.finished && isWithin(pass, score) : score.finished,
    pass,
    steps: total,
    goals: world.scenario.goals.map(({ id }) => {
      const reachedAtSeq = run.state.reached.includes(id) ? firstReached.get(id) : undefined;
      return reachedAtSeq === undefined ? { id } : { id, reachedAtSeq };
    }),
    undos: count('rewound'),
    restarts: all.filter(({ type }) => type === 'run-restarted').length,
    activeSeconds: activeSeconds(events),
  };
}

/** Whoever began again is judged by what came after. */
function sinceRestart(events: readonly PracticeEvent[]): readonly PracticeEvent[] {
  const restart = events.findLastIndex(({ type }) => type === 'run-restarted');
  return restart < 0 ? events : [...events.slice(0, 1), ...events.slice(restart + 1)];
}

function follow(world: World, walk: Walk, event: PracticeEvent): Walk {
  const applied = step(world, walk.run, event);
  const fresh = applied.state.reached.filter((id) => !walk.firstReached.has(id));
  const isStep = applied.refusal === undefined && !notSteps.has(event.type);
  return {
    run: { events: [...walk.run.events, event], state: applied.state },
    mistakes: [...walk.mistakes, ...mistakesOf(event, applied)],
    firstReached: new Map([...walk.firstReached, ...fresh.map((id) => [id, event.seq] as const)]),
    steps: isStep ? { ...walk.steps, [event.by]: walk.steps[event.by] + 1 } : walk.steps,
  };
}

function mistakesOf({ seq }: PracticeEvent, { refusal, slip }: Applied): readonly Mistake[] {
  const fields = (refusal?.fields ?? []).map(({ field }) => field);
  const isPaperMissing = refusal?.missing?.some(({ page }) => page === 'papers') ?? false;
  const codes = [
    ...(refusal?.fields ?? []).map(({ code }) => code),
    ...(isPaperMissing ? (['paper.missing'] as const) : []),
  ];
  const refused = refusal === undefined ? undefined : lessonOf(refusal.code, codes);
  return [
    ...(refusal === undefined || refused === undefined
      ? []
      : [{ seq, code: refusal.code, kind: 'refusal', ...refused, fields } as const]),
    ...(slip === undefined
      ? []
      : [{ seq, code: slip, kind: 'slip', ...lessonOf(slip, []), fields: [] } as const]),
  ];
}

/** The limits as they stood when the test began. */
function passOf([first]: readonly PracticeEvent[]): Scenario['pass'] | undefined {
  return first?.type === 'run-started' ? (first.pass as Scenario['pass'] | undefined) : undefined;
}

/** Limits count in a test only: practising is for making mistakes, and whoever reached every goal has done it. */
function isWithin(
  { maxMistakes = Infinity, maxHints = Infinity, minOwnShare = 0 }: Scenario['pass'],
  { mistakes, hints, ownShare }: Pick<Assessment, 'mistakes' | 'hints' | 'ownShare'>,
): boolean {
  return mistakes.length <= maxMistakes && hints <= maxHints && ownShare >= minOwnShare;
}

function activeSeconds(events: readonly PracticeEvent[]): number {
  const gaps = events.slice(1).map(({ at }, index) => (at - (events[index]?.at ?? at)) / 1000);
  return Math.round(gaps.reduce((sum, gap) => sum + Math.min(Math.max(gap, 0), longestGapSeconds), 0));
}
