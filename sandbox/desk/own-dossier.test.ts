import { describe, expect, it } from 'vitest';
import { worldOfRun } from '../engine/compose.ts';
import type { EventDraft, Form } from '../engine/event-schema.ts';
import { openRun } from '../engine/open-run.ts';
import { fittingFaults } from '../engine/place-fault.ts';
import { type Run, startRun } from '../engine/run.ts';
import type { World } from '../engine/world.ts';
import type { InjectedFault } from '../scenario-schema.ts';
import { begin, follow, play, sandbox, worldOf } from '../world-for-tests.ts';
import { fileOfOwn } from './desk-file.ts';
import { gradeLetter, rightLetter } from './letters-for-tests.ts';
import { bringToDesk } from './own-dossier.ts';

const submission: readonly EventDraft[] = [
  { type: 'attested', accepted: true },
  { type: 'dossier-submitted', key: 'k' },
];

function deskFileOf(world: World) {
  const { run } = play(world, begin(world), ...submission);
  const own = bringToDesk(world, run.events);
  if (own === undefined) throw new Error('nothing reached the desk');
  return { own, file: fileOfOwn(own.world, own.run.state, own.code) };
}

const task = () => worldOf('nop-ho-so', { faults: [] });

/** A task played to its end with the guide, in one of its forms and with faults composed by a trainer. */
function finish(id: string, form?: Form, faults?: readonly InjectedFault['id'][]): Played {
  const world = worldOf(id);
  const started = startRun(world, {
    ...{ mode: 'guided', seed: 7, at: 0 },
    ...(form && { form }),
    ...(faults && { faults }),
  });
  return { task: world, world: started.world, run: follow(started.world, started.run) };
}
interface Played {
  /** As the file has it. */
  readonly task: World;
  /** As the run was composed. */
  readonly world: World;
  readonly run: Run;
}

/** Code of the dossier that the learner submitted last, or supplemented last where he filed none. */
function lastSent({ run, world }: Played): string | undefined {
  const seeded = world.scenario.start.dossiers.map(({ code }) => code);
  const filed = run.state.dossiers.filter(({ code }) => !seeded.includes(code));
  const supplied = run.state.dossiers.filter(({ trail }) => trail.some(({ act }) => act === 'supply'));
  return (filed.at(-1) ?? supplied.at(-1))?.code;
}

const sends = (id: string) => finish(id).run.events.some(({ type }) => type === 'dossier-submitted');
const sending = sandbox.scenarios.filter(({ id }) => sends(id));
const plays: readonly (readonly [string, Form])[] = sending.flatMap(({ id, formB }) => [
  [id, 'a'] as const,
  ...(formB === undefined ? [] : [[id, 'b'] as const]),
]);

describe('every task in which something is sent to the office', () => {
  it('is played here: more than twenty, and the forms b', () => {
    expect(plays.length).toBeGreaterThan(20);
    expect(plays.filter(([, form]) => form === 'b').length).toBeGreaterThanOrEqual(5);
  });

  it.each(plays)('%s, form %s: its dossier lies on the desk with the answers given', (id, form) => {
    const played = finish(id, form === 'b' ? 'b' : undefined);
    const own = bringToDesk(played.task, played.run.events);
    const code = lastSent(played);
    expect(own?.code).toBe(code);
    const there = own?.run.state.dossiers.find((dossier) => dossier.code === code);
    const later = played.run.state.dossiers.find((dossier) => dossier.code === code);
    const isSeeded = played.world.scenario.start.dossiers.some((seed) => seed.code === code);
    expect(there).toMatchObject({
      status: isSeeded ? 'resubmitted' : 'submitted',
      answers: later?.answers,
      procedure: later?.procedure,
      agency: later?.agency,
    });
    expect(own?.world.scenario.persona).toBe(played.world.scenario.persona);
  });

  it.each(plays)('%s, form %s: what the check finds in it can be decided, with full marks', (id, form) => {
    const { task: world, run } = finish(id, form === 'b' ? 'b' : undefined);
    const own = bringToDesk(world, run.events);
    if (own === undefined) throw new Error('nothing reached the desk');
    const file = fileOfOwn(own.world, own.run.state, own.code);
    const { act, planted } = file.right;
    expect(gradeLetter(file, rightLetter(file))).toMatchObject({ score: 1, passed: true });
    const defects = planted.map(({ reason, component, field }) => ({
      reason,
      ...(component && { component }),
      ...(field && { field }),
    }));
    const acted = { type: 'officer-acted', dossier: own.code, act, reasons: [], defects } as const;
    const { run: decided, last } = play(own.world, own.run, acted);
    expect(last.refusal).toBeUndefined();
    // As it comes back from the device.
    expect(openRun(own.world, JSON.parse(JSON.stringify(decided.events)))).toMatchObject({
      ok: true,
      value: { run: { state: decided.state } },
    });
  });
});

describe('faults composed by a trainer', () => {
  const composed = sending.flatMap(({ id }) =>
    fittingFaults(worldOf(id)).map((fault) => [id, fault] as const),
  );
  it.each(composed)('%s with %s: the dossier arrives in the world it was filed in', (id, fault) => {
    const played = finish(id, undefined, [fault]);
    const own = bringToDesk(played.task, played.run.events);
    expect(own?.code).toBe(lastSent(played));
    expect(own?.world.scenario.faults).toEqual(worldOfRun(played.task, played.run.events).scenario.faults);
  });
});

describe('a dossier of one’s own on the desk', () => {
  it('is the one that was submitted, whatever the office did with it later', () => {
    const world = worldOf('khai-sinh-cho-chau');
    const finished = follow(world, begin(world));
    expect(finished.state.dossiers[0]?.status).toBe('returned');
    const own = bringToDesk(world, finished.events);
    expect(own?.run.state.dossiers).toMatchObject([
      { code: finished.state.dossiers[0]?.code, status: 'submitted' },
    ]);
    expect(own?.run.state.schedule.filter(({ what }) => what === 'officer')).toEqual([]);
  });

  it('is the one that was filed anew, not the one that was refused', () => {
    const { task: world, run } = finish('bi-tu-choi');
    const own = bringToDesk(world, run.events);
    expect(own?.code).not.toBe('TH000.00-261123-0502');
    expect(own?.run.state.dossiers.map(({ status }) => status)).toEqual(['rejected', 'submitted']);
  });

  it('is found within one long wait, in which money was booked and the office decided', () => {
    const world = worldOf('thanh-toan-cho');
    const paid = follow(world, begin(world), ({ hint }) => hint === 'wait-for-payment');
    expect(bringToDesk(world, paid.events)).toBeUndefined();
    const { run } = play(world, paid, { type: 'waited', seconds: 2 * 86_400 });
    expect(run.state.dossiers[0]?.status).not.toBe('submitted');
    expect(bringToDesk(world, run.events)?.run.state.dossiers).toMatchObject([{ status: 'submitted' }]);
  });

  it('that was there from the beginning comes only once one has supplemented it', () => {
    const world = worldOf('bo-sung-tam-tru');
    const asked = follow(world, begin(world), ({ hint }) => hint === 'start-supplement');
    expect(bringToDesk(world, asked.events)).toBeUndefined();
    const { file } = fileAfter(world, follow(world, asked));
    expect(file.right).toMatchObject({ act: 'process', planted: [], target: 'commune-police:19753' });
  });

  it('brings a photo of one’s own along as what was seen of it: blurred, it is asked for again', () => {
    const { start } = task().scenario;
    const draft = start.draft && { ...start.draft, papers: {} };
    const world = worldOf('nop-ho-so', { faults: [], start: { ...start, ...(draft && { draft }) } });
    const photo = { image: 'own-1', kind: 'jpg', flaws: ['blurred'], sizeBytes: 400_000 } as const;
    const taken: EventDraft = { type: 'own-photo-taken', component: 'giay-chung-sinh', ...photo };
    const sent = play(world, begin(world), taken, { type: 'papers-completed' }, ...submission).run;
    const { own, file } = fileAfter(world, sent);
    expect(own.run.state.ownPhotos).toMatchObject([{ id: 'own-1', flaws: ['blurred'] }]);
    expect(file.right.planted).toMatchObject([{ reason: 'R2', component: 'giay-chung-sinh' }]);
  });

  it('is what was sent after going back a step, not what was taken back', () => {
    const world = task();
    const { run } = play(world, begin(world), ...submission);
    const undone = play(world, run, { type: 'rewound', toSeq: 0 }).run;
    expect(bringToDesk(world, undone.events)).toBeUndefined();
  });

  it('is accepted when the check finds nothing', () => {
    const { file } = deskFileOf(task());
    expect(file.right).toEqual({ act: 'accept', planted: [], date: '2026-11-23' });
    expect(file.inDatabase).toEqual(['giay-chung-nhan-ket-hon', 'giay-to-cu-tru']);
    expect(gradeLetter(file, rightLetter(file))).toMatchObject({ score: 1 });
  });

  it('needs everything that the check finds', () => {
    const world = task();
    const { start } = world.scenario;
    const draft = start.draft && { ...start.draft, papers: { 'giay-chung-sinh': ['the-tap-huan'] } };
    const wrongPaper = worldOf('nop-ho-so', {
      faults: [],
      start: { ...start, images: ['the-tap-huan'], ...(draft && { draft }) },
    });
    const { file } = deskFileOf(wrongPaper);
    expect(file.right).toEqual({
      act: 'request-supplement',
      planted: [{ reason: 'R1', component: 'giay-chung-sinh' }],
      date: '2026-12-03',
    });
    expect(gradeLetter(file, rightLetter(file))).toMatchObject({ score: 1 });
  });

  it('is sent away from the wrong office, to the right one', () => {
    const { file } = deskFileOf(worldOf('nop-ho-so', { faults: [], agencies: ['commune-committee:08290'] }));
    expect(file.right).toMatchObject({
      act: 'reject',
      planted: [{ reason: 'R3' }],
      target: 'commune-committee:08290',
    });
    expect(gradeLetter(file, rightLetter(file))).toMatchObject({ score: 1 });
  });

  it('is not there before anything was submitted', () => {
    const world = task();
    expect(bringToDesk(world, begin(world).events)).toBeUndefined();
  });
});

function fileAfter(world: World, run: Run) {
  const own = bringToDesk(world, run.events);
  if (own === undefined) throw new Error('nothing reached the desk');
  return { own, file: fileOfOwn(own.world, own.run.state, own.code) };
}
