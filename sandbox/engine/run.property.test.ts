import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { findRealData } from '#src/platform/text/real-data.ts';
import { begin, follow, sandbox, worldOf } from '../test-world.ts';
import { type EventDraft, type PracticeEvent, PracticeEventSchema } from './event-schema.ts';
import { isFinished } from './goals.ts';
import { openRun } from './open-run.ts';
import { pageNames } from './page.ts';
import { amountToPay } from './payments.ts';
import { recommend } from './recommend.ts';
import { type Run, record, replay, undoTarget } from './run.ts';
import type { Dossier, PracticeState } from './state.ts';
import { submissionKey } from './submission.ts';
import { type Transition, transitionTable } from './transition-table.ts';
import type { World } from './world.ts';

/** One move of a random learner: which kind, and numbers and texts to fill it with. */
interface Move {
  readonly kind: 'right' | 'wrong' | 'nonsense' | 'undo' | 'restart';
  readonly pick: number;
  readonly other: number;
  readonly text: string;
}

const realNumbers = ['001099012345', '0912345678', '079 304 123 456', '+84 912 345 678', '038.123.4567'];
const someText = fc.oneof(
  fc.constantFrom(
    '',
    'Lê Hoài An',
    "H'Mai Êban",
    '31/02/2026',
    '3/11/2026',
    '000199000123',
    '12345678901',
    '08290',
    'co',
    '0600000104',
  ),
  fc.constantFrom(...realNumbers),
  fc.string({ maxLength: 12 }),
);
const move: fc.Arbitrary<Move> = fc.record({
  kind: fc.oneof(
    { weight: 60, arbitrary: fc.constant('right' as const) },
    { weight: 30, arbitrary: fc.constant('wrong' as const) },
    { weight: 15, arbitrary: fc.constant('nonsense' as const) },
    { weight: 5, arbitrary: fc.constant('undo' as const) },
    { weight: 1, arbitrary: fc.constant('restart' as const) },
  ),
  pick: fc.nat(1000),
  other: fc.nat(1000),
  text: someText,
});

function choose<T>(items: readonly T[], pick: number): T | undefined {
  return items[pick % Math.max(items.length, 1)];
}

/** Things that a person might do wrongly in this state, with names that exist. */
function wrongMoves(world: World, state: PracticeState, { pick, other, text }: Move): EventDraft[] {
  const pages = world.procedures.flatMap((procedure) => procedure.pages);
  const page = choose(pages, pick);
  const field = choose(page?.fields ?? [], other);
  const dossier = choose(state.dossiers, pick);
  const draft = choose(state.drafts, pick);
  const image = choose(state.phone.images, pick)?.id ?? text;
  const component =
    choose(
      world.procedures.flatMap(({ components }) => components),
      other,
    )?.id ?? text;
  const answers = field === undefined ? {} : { [field.id]: pick % 3 === 0 ? pick % 2 === 0 : text };
  const agencies = ['commune-committee:08290', 'commune-committee:08323', 'commune-police:08323', 'nowhere'];
  const waits = [1, 30, 90, 600, 3600, 86_400, 7 * 86_400, 30 * 86_400, 100 * 86_400];
  const subject = choose([dossier?.code, page?.id, 'khai-sinh', text], other) ?? text;
  const code = dossier?.code ?? text;
  const general: EventDraft[] = [
    { type: 'page-opened', page: choose(pageNames, pick) ?? 'home', subject },
    { type: 'page-opened', page: choose(pageNames, other) ?? 'home' },
    { type: 'waited', seconds: choose(waits, pick) ?? 1 },
    { type: 'hint-asked' },
    { type: 'sms-sent', to: pick % 2 === 0 ? '1414' : text, text: other % 2 === 0 ? 'tttb' : text },
    { type: 'carrier-visited' },
    { type: 'otp-requested' },
    { type: 'otp-entered', code: state.account.otp?.older[0] ?? state.account.otp?.code ?? text },
    {
      type: 'account-requested',
      answers: { personalId: text, fullName: text, birthDate: text, phone: text },
    },
    {
      type: 'password-chosen',
      checks: { length: true, upper: pick % 2 === 0, lower: true, digit: true, special: true },
      repeated: other % 2 === 0,
    },
    { type: 'sign-in-tried', personalId: text, code: text },
    { type: 'signed-out' },
    { type: 'filing-started', procedure: choose(['khai-sinh', 'dang-ky-tam-tru', text], pick) ?? text },
    { type: 'draft-opened', draft: draft?.id ?? text },
    { type: 'draft-discarded', draft: draft?.id ?? text },
    { type: 'agency-chosen', agency: choose(agencies, pick) ?? text },
    { type: 'answers-typed', page: page?.id ?? text, answers },
    { type: 'page-completed', page: page?.id ?? text, answers },
    { type: 'file-prepared', image, action: pick % 2 === 0 ? 'convert' : 'compress' },
    { type: 'paper-attached', component, image },
    { type: 'paper-removed', component, image },
    { type: 'papers-completed' },
    {
      type: 'delivery-chosen',
      way: choose(['electronic', 'counter', 'post'] as const, pick) ?? 'post',
      address: text,
      phone: text,
    },
    { type: 'attested', accepted: pick % 4 !== 0 },
    { type: 'dossier-submitted', key: draft === undefined ? text : submissionKey(draft) },
    { type: 'dossier-submitted', key: dossier?.keys[0] ?? text },
    { type: 'question-answered', question: world.scenario.questions[0]?.id ?? text, choice: text },
    { type: 'officer-acted', dossier: code, act: 'accept', reasons: [] },
  ];
  const aboutDossiers: EventDraft[] = [
    { type: 'dossier-refiled', dossier: code },
    { type: 'dossier-withdrawn', dossier: code },
    { type: 'supplement-started', dossier: code },
    { type: 'payment-compared', dossier: code, checks: ['procedure', 'payee', 'amount', 'dossier-code'] },
    {
      type: 'payment-made',
      dossier: code,
      payee: dossier?.obligation?.payee ?? text,
      amountDong: dossier === undefined ? pick : amountToPay(dossier),
    },
    { type: 'payment-made', dossier: code, payee: text, amountDong: pick },
    { type: 'refund-asked', dossier: code },
    { type: 'proof-kept', dossier: code, proof: 'obligation-status' },
    { type: 'result-collected', dossier: code },
    { type: 'result-opened', dossier: code },
  ];
  return dossier === undefined ? general : [...general, ...aboutDossiers, ...aboutDossiers];
}

function nonsense({ pick, other, text }: Move): EventDraft {
  const drafts: readonly EventDraft[] = [
    {
      type: 'run-started',
      scenario: text,
      scenarioVersion: pick,
      engineVersion: other,
      mode: 'alone',
      seed: pick,
    },
    { type: 'rewound', toSeq: pick },
    { type: 'message-read', message: text },
    { type: 'procedure-searched', query: text },
    { type: 'answers-typed', page: text, answers: { [text]: text } },
    { type: 'page-opened', page: choose(pageNames, pick) ?? 'home', subject: text },
  ];
  return choose(drafts, other) ?? { type: 'hint-asked' };
}

function toDraft(world: World, run: Run, next: Move): EventDraft {
  const fallback: EventDraft = { type: 'waited', seconds: 60 };
  if (next.kind === 'restart') return { type: 'run-restarted' };
  if (next.kind === 'undo') return { type: 'rewound', toSeq: undoTarget(run) ?? 0 };
  if (next.kind === 'nonsense') return nonsense(next);
  if (next.kind === 'wrong')
    return choose(wrongMoves(world, run.state, next), next.pick * 7 + next.other) ?? fallback;
  return recommend(world, run.state)?.draft ?? fallback;
}

/** Whatever somebody does, this holds after every event. */
function checkInvariants(before: Run, after: Run, event: PracticeEvent, isRefused: boolean): void {
  const goesBack = event.type === 'rewound' || event.type === 'run-restarted';
  if (!goesBack) expect(after.state.now).toBeGreaterThanOrEqual(before.state.now);
  for (const dossier of after.state.dossiers) checkTrail(dossier);
  const keys = after.state.dossiers.flatMap((dossier) => dossier.keys);
  expect(new Set(keys).size).toBe(keys.length);
  for (const dossier of after.state.dossiers) checkMoney(after.state, dossier);
  for (const item of after.state.vault) {
    expect(after.state.dossiers.find(({ code }) => code === item.dossier)?.status).toBe('returned');
  }
  expect(textsIn([after.state, event]).filter((text) => findRealData(text) !== undefined)).toEqual([]);
  if (!isRefused) return;
  const kept = ['dossiers', 'payments', 'vault', 'schedule', 'now', 'phone', 'counter'] as const;
  for (const part of kept) expect(after.state[part]).toEqual(before.state[part]);
}

/** Every entry of the trail is one move along the table, and the last one is the status. */
function checkTrail({ code, trail, status }: Dossier): void {
  let current: string | undefined;
  let previous: string | undefined;
  for (const { act, actor, to } of trail) {
    if (act !== 'submit') {
      const allowed = transitionTable.some(
        (transition) =>
          transition.act === act &&
          transition.by.includes(actor) &&
          transition.from.some((from) => from === current) &&
          [
            transition.to,
            transition.to === 'previous' ? previous : undefined,
            transition.to === 'same' ? current : undefined,
          ].includes(to),
      );
      if (!allowed) throw new Error(`${code}: ${actor} may not ${act} from ${current} to ${to}`);
    }
    if (act === 'request-payment') previous = current;
    current = to;
  }
  if (trail.length > 1) expect(status).toBe(current);
}

function checkMoney(state: PracticeState, { code, obligation }: Dossier): void {
  const payments = state.payments.filter(({ dossier }) => dossier === code);
  const sum = (list: typeof payments) => list.reduce((total, { amountDong }) => total + amountDong, 0);
  const out = sum(payments.filter(({ status }) => status !== 'refunded'));
  const refundable = sum(payments.filter(({ excess, status }) => excess && status !== 'refunded'));
  expect(out).toBeLessThanOrEqual((obligation?.dueDong ?? 0) + refundable);
  expect(obligation?.bookedDong ?? 0).toBeLessThanOrEqual(obligation?.dueDong ?? 0);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)]);
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}

function playMoves(world: World, seed: number, moves: readonly Move[]): Run {
  return moves.reduce(
    (run, next) => {
      const recorded = record(world, deepFreeze(run), toDraft(world, run, next), { at: run.events.length });
      checkInvariants(run, recorded.run, recorded.event, recorded.applied.refusal !== undefined);
      return recorded.run;
    },
    begin(world, 'alone', seed),
  );
}

const moves = fc.array(move, { maxLength: 90, size: 'max' });
const scenarios = sandbox.scenarios.map(({ id }) => id);

describe.each(scenarios)('any sequence of events in %s', (id) => {
  const world = worldOf(id);
  const numRuns = id === 'khai-sinh-cho-chau' ? 60 : 25;

  it('keeps the invariants, replays to the same state, and leads on to a finish', () => {
    fc.assert(
      fc.property(fc.nat(), moves, (seed, list) => {
        const run = playMoves(world, seed, list);
        const stored: unknown = JSON.parse(JSON.stringify(run.events));
        expect(z.parse(z.array(PracticeEventSchema), stored)).toEqual(run.events);
        expect(replay(world, run.events).state).toEqual(run.state);
        expect(openRun(world, stored)).toEqual({ ok: true, value: run });
        expect(isFinished(world, follow(world, run).state)).toBe(true);
      }),
      { numRuns, endOnFailure: true },
    );
  }, 60_000);

  it('gives the clean start when begun again', () => {
    fc.assert(
      fc.property(fc.nat(), moves, (seed, list) => {
        const again = record(world, playMoves(world, seed, list), { type: 'run-restarted' }, { at: 0 });
        expect(again.run.state).toEqual(begin(world, 'alone', seed).state);
      }),
      { numRuns: 10 },
    );
  }, 60_000);
});

describe('the invariants can fail', () => {
  const firstFailure = { numRuns: 50, seed: 11, endOnFailure: true };

  it('notices a table that lets a resident withdraw what was returned', () => {
    const broken = transitionTable.map(
      (transition): Transition =>
        transition.act === 'withdraw'
          ? { ...transition, from: [...transition.from, 'completed', 'returned'] }
          : transition,
    );
    const world = worldOf('khai-sinh-cho-chau', {}, broken);
    const run = follow(world, begin(world));
    const [dossier] = run.state.dossiers;
    const recorded = record(
      world,
      run,
      { type: 'dossier-withdrawn', dossier: dossier?.code ?? '' },
      { at: 0 },
    );
    expect(() => checkInvariants(run, recorded.run, recorded.event, false)).toThrow(
      'resident may not withdraw from returned',
    );
  });

  it('finds by itself a table that skips the officer', () => {
    const broken = transitionTable.map(
      (transition): Transition =>
        transition.act === 'accept' ? { ...transition, to: 'completed' } : transition,
    );
    const world = worldOf('khai-sinh-cho-chau', {}, broken);
    const property = fc.property(moves, (list) => void playMoves(world, 1, list));
    expect(fc.check(property, firstFailure).failed).toBe(true);
  }, 60_000);
});
