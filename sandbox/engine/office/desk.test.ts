import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../scenario-schema.ts';
import { begin, play, worldOf } from '../../world-for-tests.ts';
import type { EventDraft } from '../event-schema.ts';
import type { Run } from '../run.ts';
import type { Dossier } from '../state.ts';
import { canPerform } from './dossier-acts.ts';
import { officialCodes, transitionTable } from './transition-table.ts';

const wait = (hours: number): EventDraft => ({ type: 'waited', seconds: hours * 3600 });
const at = (text: string) => Date.parse(`${text}:00+07:00`);

function dossierOf({ state }: Run): Dossier {
  const [dossier] = state.dossiers;
  if (dossier === undefined) throw new Error('no dossier yet');
  return dossier;
}

describe('the desk uses the same transitions', () => {
  const { office: _, ...scenario } = worldOf('nop-ho-so').scenario;
  const desk = worldOf('nop-ho-so');
  const world = { ...desk, scenario: { ...scenario, learner: 'officer', faults: [] } as Scenario };
  const submitted = play(
    world,
    begin(world),
    { type: 'attested', accepted: true },
    { type: 'dossier-submitted', key: 'k' },
  ).run;
  const { code } = dossierOf(submitted);
  const officer = (
    act: Extract<EventDraft, { type: 'officer-acted' }>['act'],
    reasons: readonly 'R2'[] = [],
  ): EventDraft => ({
    type: 'officer-acted',
    dossier: code,
    act,
    reasons,
  });

  it('lets the learner be the officer, and nobody acts by himself', () => {
    const { run, applied } = play(
      world,
      submitted,
      wait(24),
      officer('reject'),
      officer('complete'),
      officer('request-supplement', ['R2']),
      officer('accept'),
    );
    expect(applied.map(({ refusal }) => refusal?.code)).toEqual([
      undefined,
      'act.reason-missing',
      'act.not-allowed',
      undefined,
      'act.not-allowed',
    ]);
    expect(dossierOf(run)).toMatchObject({ status: 'supplement-required', supplements: 1 });
    expect(canPerform(world, run.state, { dossier: code, act: 'withdraw', by: 'officer' })).toBe(false);
  });

  it('returns a result, and lets one apologise once, from two days before the day on', () => {
    const processing = play(world, submitted, officer('accept'), officer('process')).run;
    const early = {
      ...processing,
      state: {
        ...processing.state,
        dossiers: [{ ...dossierOf(processing), dueAt: at('2026-11-30T17:00') }],
      },
    };
    expect(play(world, early, officer('apologise', ['R2'])).last.refusal?.code).toBe('act.not-allowed');
    const letter = {
      ...officer('apologise', ['R2']),
      dueOn: '2026-11-26',
      note: 'Phần mềm ngừng hai ngày.',
    } as EventDraft;
    const { run, applied } = play(
      world,
      processing,
      letter,
      officer('apologise', ['R2']),
      officer('complete'),
      officer('return'),
    );
    expect(applied.map(({ refusal }) => refusal?.code)).toEqual([
      undefined,
      'act.not-allowed',
      undefined,
      undefined,
    ]);
    expect(dossierOf(run).dueAt).toBe(at('2026-11-26T17:00'));
    // The same letter as the simulated office writes.
    expect(dossierOf(run).apology).toEqual({
      at: processing.state.now,
      reason: 'Phần mềm ngừng hai ngày.',
      missedDueAt: dossierOf(processing).dueAt,
      newDueAt: at('2026-11-26T17:00'),
      read: false,
    });
    expect(run.state.vault).toHaveLength(1);
    const late = play(world, processing, wait(3 * 24), officer('apologise', ['R2']));
    expect(late.last.refusal).toBeUndefined();
  });

  it('names what is wrong and where, for the letter and the timeline', () => {
    const defects = [{ reason: 'R2', component: 'giay-chung-sinh', text: 'Chụp lại.' }] as const;
    const { run } = play(world, submitted, { ...officer('request-supplement'), defects } as EventDraft);
    expect(dossierOf(run).supplement?.defects).toEqual(defects);
    expect(dossierOf(run).trail.at(-1)?.defects).toEqual(defects);
  });

  it('pauses the time during a supplement', () => {
    const { run } = play(
      world,
      submitted,
      officer('accept'),
      officer('process'),
      officer('request-supplement', ['R2']),
      wait(48),
      {
        type: 'supplement-started',
        dossier: code,
      },
      { type: 'papers-completed' },
      { type: 'attested', accepted: true },
      { type: 'dossier-submitted', key: 'k2' },
      officer('process'),
    );
    // Due Mon 23/11; paused from Monday to Wednesday 25/11, the 24th being a holiday: one working day later.
    expect(dossierOf(run)).toMatchObject({ status: 'processing', dueAt: at('2026-11-25T17:00') });
  });

  it('is closed to a resident', () => {
    const resident = worldOf('nop-ho-so', { faults: [] });
    const run = play(
      resident,
      begin(resident),
      { type: 'attested', accepted: true },
      { type: 'dossier-submitted', key: 'k' },
    ).run;
    expect(play(resident, run, officer('accept')).last.refusal?.code).toBe('act.wrong-actor');
  });
});

describe('transition table', () => {
  it('reaches every one of the ten official statuses', () => {
    const reached = new Set(['submitted', ...transitionTable.map(({ to }) => to)]);
    expect(Object.keys(officialCodes).filter((status) => !reached.has(status as never))).toEqual([]);
    expect(new Set(Object.values(officialCodes))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));
  });

  it('asks for a reason wherever an official letter says no or asks for more', () => {
    const letters = transitionTable.filter(({ form }) => form !== undefined && form !== '01');
    expect(letters.map(({ act, reason }) => [act, reason])).toEqual([
      ['reject', 'required'],
      ['request-supplement', 'required'],
      ['stop', 'required'],
      ['apologise', 'required'],
    ]);
  });
});
