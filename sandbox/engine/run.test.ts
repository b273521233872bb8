import { describe, expect, it } from 'vitest';
import { begin, follow, play, worldOf } from '../world-for-tests.ts';
import { apply } from './apply.ts';
import { emptyState } from './initial-state.ts';
import { openRun } from './open-run.ts';
import { effectiveEvents, record, replay, startRun, undoTarget } from './run.ts';

const world = worldOf('nop-ho-so');
const clean = begin(world);
const attested = play(world, clean, { type: 'attested', accepted: true }).run;

describe('undo', () => {
  it('goes back to just before the newest thing that was done, and is kept as an event', () => {
    const moved = play(world, attested, { type: 'page-opened', page: 'gallery' }).run;
    const toSeq = undoTarget(moved);
    expect(toSeq).toBe(0);
    const { run } = play(world, moved, { type: 'rewound', toSeq: toSeq ?? -1 });
    expect(run.state).toEqual(clean.state);
    expect(run.events.map(({ type }) => type)).toEqual(['run-started', 'attested', 'page-opened', 'rewound']);
    expect(effectiveEvents(run.events).map(({ type }) => type)).toEqual(['run-started']);
    expect(undoTarget(run)).toBeUndefined();
  });

  it('can be done several times, and not to a step that was undone or never was', () => {
    const waited = play(
      world,
      attested,
      { type: 'waited', seconds: 60 },
      { type: 'waited', seconds: 60 },
    ).run;
    const once = play(world, waited, { type: 'rewound', toSeq: undoTarget(waited) ?? -1 }).run;
    const twice = play(world, once, { type: 'rewound', toSeq: undoTarget(once) ?? -1 }).run;
    expect(twice.state).toEqual(attested.state);
    const { applied } = play(world, twice, { type: 'rewound', toSeq: 3 }, { type: 'rewound', toSeq: 99 });
    expect(applied.map(({ refusal }) => refusal?.code)).toEqual(['undo.unknown-step', 'undo.unknown-step']);
  });
});

describe('beginning again', () => {
  it('gives the clean start, with the same codes', () => {
    const finished = follow(world, clean);
    const { run } = play(world, finished, { type: 'run-restarted' });
    expect(run.state).toEqual(clean.state);
    expect(run.events.length).toBe(finished.events.length + 1);
    expect(follow(world, run).state).toEqual(finished.state);
  });
});

describe('a run', () => {
  it('is the same for the same seed and differs in its codes for another', () => {
    const codeOf = (seed: number) => follow(world, begin(world, 'alone', seed)).state.dossiers[0]?.code;
    expect(codeOf(1)).toBe(codeOf(1));
    expect(new Set([1, 2, 3, 4].map(codeOf)).size).toBeGreaterThan(1);
  });

  it('begins with run-started and begins once', () => {
    const early = { type: 'hint-asked', seq: 0, at: 0, by: 'learner' } as const;
    expect(apply(world, emptyState, early).refusal).toEqual({ code: 'run.not-started' });
    const [started] = clean.events;
    if (started === undefined) throw new Error('no event');
    expect(apply(world, clean.state, started).refusal).toEqual({ code: 'run.already-started' });
  });

  it('keeps the device time out of the state', () => {
    const late = startRun(world, { mode: 'alone', seed: 7, at: 9_999_999 }).run;
    expect(late.state).toEqual(clean.state);
  });

  it('notes who pressed', () => {
    const { event } = record(world, clean, { type: 'hint-asked' }, { at: 1, by: 'helper' });
    expect(event).toEqual({ type: 'hint-asked', seq: 1, at: 1, by: 'helper' });
  });

  it('does not wait longer than two months at once', () => {
    expect(play(world, clean, { type: 'waited', seconds: 61 * 86_400 }).last.refusal).toEqual({
      code: 'time.too-far',
    });
  });
});

describe('taking up a stored run', () => {
  const stored = JSON.parse(JSON.stringify(attested.events)) as Record<string, unknown>[];
  const withFirst = (change: Record<string, unknown>) => [{ ...stored[0], ...change }, ...stored.slice(1)];

  it('gives the same run', () => {
    const opened = openRun(world, stored);
    expect(opened.ok && opened.value.run).toEqual(replay(world, attested.events));
  });

  it.each([
    ['run.unreadable', 'not a list'],
    ['run.unreadable', []],
    ['run.unreadable', stored.slice(1)],
    ['run.unreadable', [stored[0], { ...stored[1], seq: 5 }]],
    ['run.unreadable', [...stored, { seq: 2, at: 0, by: 'learner', type: 'teleported' }]],
    ['run.unreadable', [...stored, { seq: 2, at: 0, by: 'learner', type: 'hint-asked', more: 1 }]],
    ['run.other-scenario', withFirst({ scenario: 'khai-sinh-cho-chau' })],
    ['run.older-engine', withFirst({ engineVersion: 0 })],
    ['run.older-scenario', withFirst({ scenarioVersion: 99 })],
  ])('%s', (code, events) => {
    expect(openRun(world, events)).toEqual({ ok: false, code });
  });
});
