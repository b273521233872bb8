import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { follow, play, sandbox, worldOf } from '../world-for-tests.ts';
import { assess } from './assess.ts';
import { faultIds } from './codes.ts';
import { composeWorld, worldOfRun } from './compose.ts';
import type { Form, Mode } from './event-schema.ts';
import { checkInvariants } from './invariants-for-tests.ts';
import { openRun } from './open-run.ts';
import { fittingFaults } from './place-fault.ts';
import { moves, toDraft } from './random-moves-for-tests.ts';
import { record, startRun } from './run.ts';
import { getImage } from './world.ts';

const modes: readonly Mode[] = ['guided', 'hinted', 'alone', 'test'];

describe.each(sandbox.scenarios.map(({ id }) => id))('every composition of %s', (id) => {
  const task = worldOf(id);
  const forms: readonly Form[] = task.scenario.formB === undefined ? ['a'] : ['a', 'b'];
  const compositions = forms.flatMap((form) => {
    const fitting = fittingFaults(composeWorld(task, { form }));
    return [{ form }, ...fitting.map((fault) => ({ form, faults: [fault] }))];
  });

  it('can be finished as the guide says, in every mode, and be taken up again in the same world', () => {
    for (const composition of compositions) {
      for (const mode of modes) {
        const { world, run } = startRun(task, { mode, seed: 7, at: 0, ...composition });
        const done = follow(world, run);
        expect(assess(world, done.events), JSON.stringify(composition)).toMatchObject({
          finished: true,
          passed: true,
          mistakes: [],
        });
        expect(worldOfRun(task, done.events).scenario).toEqual(world.scenario);
      }
    }
  });

  it('has no dead end and loses no input, whatever somebody does', () => {
    const composed = fc.tuple(fc.constantFrom(...compositions), fc.constantFrom(...modes), fc.nat(), moves);
    fc.assert(
      fc.property(composed, ([composition, mode, seed, list]) => {
        const started = startRun(task, { mode, seed, at: 0, ...composition });
        const { world } = started;
        const run = list.slice(0, 40).reduce((before, move, index) => {
          const draft = toDraft(world, before, move);
          const { run: after, event, applied } = record(world, before, draft, { at: index * 1000 });
          checkInvariants(before, after, event, applied.refusal !== undefined);
          return after;
        }, started.run);
        follow(world, run);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });
});

it('puts in only faults that can strike, with the place the task itself gives them', () => {
  const account = worldOf('tai-khoan-tap-huan');
  expect(fittingFaults(account)).not.toContain('F-NET');
  expect(composeWorld(account, { faults: ['F-NET', 'F-OTP-EXP'] }).scenario.faults).toEqual([
    { id: 'F-OTP-EXP' },
  ]);
  const own = worldOf('tai-khoan-otp-cham');
  expect(composeWorld(own, { faults: ['F-OTP-LATE'] }).scenario.faults).toEqual(own.scenario.faults);
  expect(composeWorld(own, { faults: [] }).scenario.faults).toEqual(own.scenario.faults);
  expect(composeWorld(own, { faults: ['F-OTP-EXP'] }).scenario.faults).toEqual([
    ...own.scenario.faults,
    { id: 'F-OTP-EXP' },
  ]);
});

it('asks for a result without its misprint, and for the apology to be read, where these were put in', () => {
  const task = worldOf('tam-tru-o-tro');
  const start = { mode: 'guided', seed: 7, at: 0 } as const;
  const misprinted = startRun(task, { ...start, faults: ['F-RESULT-ERR'] });
  const { events } = follow(misprinted.world, misprinted.run);
  expect(events.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['correction-asked', 'result-confirmed']),
  );
  const late = startRun(task, { ...start, faults: ['F-OVERDUE'] });
  const read = follow(late.world, late.run).state.dossiers.map(({ apology }) => apology?.read);
  expect(read).toEqual([true]);
});

it('holds a test to the limits that stood when it began', () => {
  const strict = worldOf('nop-ho-so', { pass: { maxMistakes: 0 } });
  const { world, run } = startRun(strict, { mode: 'test', seed: 7, at: 0 });
  const failed = play(world, run, { type: 'dossier-submitted', key: 'draft-0/1' });
  const { events } = follow(world, failed.run);
  expect(assess(world, events)).toMatchObject({ finished: true, passed: false, pass: { maxMistakes: 0 } });
  const eased = worldOf('nop-ho-so', { pass: { maxMistakes: 9 } });
  expect(assess(eased, events)).toMatchObject({ passed: false, pass: { maxMistakes: 0 } });
});

it('holds it to them when it comes back from storage under a file that was changed meanwhile', () => {
  const { pass } = worldOf('nop-ho-so').scenario;
  const { run } = startRun(worldOf('nop-ho-so'), { mode: 'test', seed: 7, at: 0, form: 'b' });
  const stored: unknown = JSON.parse(JSON.stringify(run.events));
  const eased = openRun(worldOf('nop-ho-so', { pass: { maxMistakes: 9 } }), stored);
  if (!eased.ok) throw new Error(eased.code);
  expect(assess(eased.value.world, eased.value.run.events).pass).toEqual(pass);
  // Other goals come with another version, and a run of the old one is not judged by the new ones.
  const other = worldOf('nop-ho-so', { version: 2, goals: [{ id: 'tra', text: 'Trả', when: 'fee-paid' }] });
  expect(openRun(other, stored)).toEqual({ ok: false, code: 'run.older-scenario' });
});

describe('what a trainer can choose', () => {
  const everywhere = sandbox.scenarios.flatMap(({ id }) => fittingFaults(composeWorld(worldOf(id), {})));

  it('is every fault: put into a task, or a task of its own; only the signature is for the desk', () => {
    const taught = sandbox.scenarios.flatMap(({ teaches }) => teaches);
    const missing = faultIds.filter(
      (id) => !everywhere.some((fault) => fault === id) && !taught.includes(id),
    );
    expect(missing).toEqual(['F-SIGN']);
  });

  it('is a stranger in every task that files a dossier or asks for an account, and the task asks for an answer', () => {
    for (const id of ['khai-sinh-cho-chau', 'mo-quan-ca-phe', 'sao-y-bang', 'tai-khoan-tap-huan']) {
      const { scenario, scams } = composeWorld(worldOf(id), { faults: ['F-SCAM'] });
      expect(scams.map((scam) => scam.id)).toEqual(
        scenario.faults.flatMap((f) => ('scam' in f ? f.scam : [])),
      );
      expect(scenario.goals.at(-1)).toMatchObject({ when: 'scams-handled' });
    }
  });

  it('spoils a picture of a paper that is asked for: beside the good one, or in its place where the portal mends it', () => {
    const task = worldOf('tam-tru-o-tro');
    const cut = composeWorld(task, { faults: ['F-IMG-CROP'] });
    expect(cut.scenario.start.images).toEqual(['thue-nha-du-cat', 'thue-nha-du']);
    expect(getImage(cut, 'thue-nha-du-cat')).toMatchObject({ flaws: ['cropped'], filter: 'cropped' });
    const heavy = composeWorld(task, { faults: ['F-SIZE'] });
    expect(heavy.scenario.start.images).toEqual(['thue-nha-du-nang']);
    expect(fittingFaults(composeWorld(worldOf('khai-sinh-cho-chau'), {}))).not.toContain('F-IMG-CROP');
  });
});
