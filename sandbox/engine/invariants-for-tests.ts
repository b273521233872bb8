import { expect } from 'vitest';
import { findRealData } from '#src/platform/text/real-data.ts';
import type { PracticeEvent } from './event-schema.ts';
import { transitionTable } from './office/transition-table.ts';
import type { Run } from './run.ts';
import type { Dossier, PracticeState } from './state.ts';

/** Whatever somebody does, this holds after every event. */
export function checkInvariants(before: Run, after: Run, event: PracticeEvent, isRefused: boolean): void {
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
  if (!changesAnswers.has(event.type)) checkTyped(before.state, after.state);
  if (!isRefused) return;
  const kept = ['dossiers', 'payments', 'vault', 'schedule', 'now', 'phone', 'counter'] as const;
  for (const part of kept) expect(after.state[part]).toEqual(before.state[part]);
}

const changesAnswers: ReadonlySet<PracticeEvent['type']> = new Set([
  'answers-typed',
  'page-completed',
  'vault-item-used',
  'rewound',
  'run-restarted',
]);

/** What was typed stays as long as its draft does. */
function checkTyped(before: PracticeState, after: PracticeState): void {
  for (const { id, answers } of before.drafts) {
    const draft = after.drafts.find((candidate) => candidate.id === id);
    if (draft !== undefined) expect(draft.answers).toEqual(answers);
  }
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
