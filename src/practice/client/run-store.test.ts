import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { readSummary } from '#src/platform/learning-log/client/summary-store.ts';
import { CamTayDatabase, openDatabase } from '#src/platform/offline/client/database.ts';
import { findQuarantined } from '#src/platform/offline/client/quarantine.ts';
import { clearDraft, loadDraft, saveDraft } from './draft-store.ts';
import { listenToRun, type RunNotice } from './run-channel.ts';
import {
  appendPracticeEvent,
  discardRun,
  findOpenRun,
  finishRun,
  keepRun,
  loadRun,
  newRun,
} from './run-store.ts';

const EventSchema = z.strictObject({ seq: z.number(), did: z.string() });
const did = (seq: number, what: string) => ({ seq, did: what });
const about = { scenarioId: 'birth', contentVersion: '1', mode: 'guided', seed: 7 };

async function opened() {
  const result = await openDatabase();
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

async function startedRun() {
  const run = newRun(about);
  expect(await keepRun(run, [did(0, 'start')])).toEqual({ ok: true, value: undefined });
  return run;
}

async function eventsOf(runId: string) {
  const loaded = await loadRun(runId, EventSchema);
  if (!loaded.ok) throw new Error(loaded.code);
  return loaded.value?.events.map((event) => event.did);
}

beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
});

afterEach(async () => {
  vi.restoreAllMocks();
  await (await opened()).delete();
  localStorage.clear();
});

describe('a practice run', () => {
  test('comes back as it was left', async () => {
    const run = await startedRun();
    await appendPracticeEvent(run.id, did(1, 'open'));
    await appendPracticeEvent(run.id, did(2, 'type'));
    expect(await eventsOf(run.id)).toEqual(['start', 'open', 'type']);
    expect(await findOpenRun('birth')).toMatchObject({
      ok: true,
      value: { id: run.id, mode: 'guided', seed: 7 },
    });
    expect(readSummary()?.underWay).toMatchObject([{ kind: 'task', id: 'birth' }]);
  });

  test('ends and is no longer offered', async () => {
    const run = await startedRun();
    await finishRun(run);
    expect(await findOpenRun('birth')).toEqual({ ok: true, value: undefined });
    expect(readSummary()?.underWay).toEqual([]);
    expect(await eventsOf(run.id)).toEqual(['start']);
  });

  test('is thrown away with everything typed in it', async () => {
    const run = await startedRun();
    await saveDraft(run.id, 'applicant', { name: 'Tư' });
    await discardRun(run);
    const database = await opened();
    expect(await loadRun(run.id, EventSchema)).toEqual({ ok: true, value: undefined });
    expect(await Promise.all([database.practiceEvents.count(), database.drafts.count()])).toEqual([0, 0]);
  });

  test('goes when nobody touched it for 30 days', async () => {
    const run = await startedRun();
    const database = await opened();
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
    await database.practiceRuns.update(run.id, { updatedAt: daysAgo(29) });
    expect(await findOpenRun('birth')).toMatchObject({ value: { id: run.id } });
    await database.practiceRuns.update(run.id, { updatedAt: daysAgo(31) });
    expect(await findOpenRun('birth')).toEqual({ ok: true, value: undefined });
    expect(await database.practiceEvents.count()).toBe(0);
  });

  test('that the browser cleared away can be kept anew, whole', async () => {
    const run = await startedRun();
    await (await opened()).practiceRuns.clear();
    await (await opened()).practiceEvents.clear();
    expect(await appendPracticeEvent(run.id, did(1, 'open'))).toEqual({ ok: false, code: 'run.gone' });
    await keepRun(run, [did(0, 'start'), did(1, 'open')]);
    expect(await appendPracticeEvent(run.id, did(2, 'type'))).toMatchObject({ ok: true });
    expect(await eventsOf(run.id)).toEqual(['start', 'open', 'type']);
  });

  test('keeps in order what a full storage refused at first', async () => {
    const run = await startedRun();
    const database = await opened();
    const full = vi.spyOn(database.practiceEvents, 'add');
    full.mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    expect(await appendPracticeEvent(run.id, did(1, 'open'))).toEqual({ ok: false, code: 'storage.full' });
    expect(await appendPracticeEvent(run.id, did(2, 'type'))).toEqual({ ok: false, code: 'storage.full' });
    full.mockRestore();
    expect(await appendPracticeEvent(run.id, did(3, 'send'))).toMatchObject({ ok: true });
    expect(await eventsOf(run.id)).toEqual(['start', 'open', 'type', 'send']);
  });

  test('with a damaged event is usable up to it; the rest is set aside, and the run goes on', async () => {
    const run = await startedRun();
    const database = await opened();
    await database.practiceEvents.bulkAdd([
      { runId: run.id, seq: 1, event: { seq: 1, nonsense: true } },
      { runId: run.id, seq: 2, event: did(2, 'type') },
    ]);
    expect(await eventsOf(run.id)).toEqual(['start']);
    expect(await findQuarantined(database)).toHaveLength(2);
    expect(await appendPracticeEvent(run.id, did(1, 'again'))).toMatchObject({ ok: true });
    expect(await eventsOf(run.id)).toEqual(['start', 'again']);
  });
});

describe('two tabs', () => {
  test('that go on from the same place: one is kept, the other is told, nothing is overwritten', async () => {
    const run = await startedRun();
    for (let seq = 1; seq <= 20; seq++) {
      const both = await Promise.all([
        appendPracticeEvent(run.id, did(seq, `first ${seq}`)),
        inOtherTab(run.id, did(seq, `second ${seq}`)),
      ]);
      expect(both.filter((kept) => kept === 'kept' || (typeof kept === 'object' && kept.ok))).toHaveLength(1);
    }
    expect(await eventsOf(run.id)).toHaveLength(21);
  });

  test('negative control: with put instead of add, the later one overwrites the earlier', async () => {
    const run = await startedRun();
    const database = await opened();
    const rows = ['first', 'second'].map((what) => ({ runId: run.id, seq: 1, event: did(1, what) }));
    await Promise.all(rows.map((row) => database.practiceEvents.put(row)));
    expect(await eventsOf(run.id)).toEqual(['start', 'second']);
  });

  test('that press the same button at the same time keep it once', async () => {
    const run = await startedRun();
    expect(await appendPracticeEvent(run.id, did(1, 'open'))).toMatchObject({ ok: true });
    expect(await appendPracticeEvent(run.id, did(1, 'open'))).toMatchObject({ ok: true });
    expect(await appendPracticeEvent(run.id, did(1, 'other'))).toEqual({ ok: false, code: 'run.conflict' });
    expect(await eventsOf(run.id)).toEqual(['start', 'open']);
  });

  test('hear of each other', async () => {
    const run = await startedRun();
    const other = new BroadcastChannel('ct-run');
    const heard = new Promise<RunNotice>((resolve) =>
      other.addEventListener('message', ({ data }) => resolve(data)),
    );
    await appendPracticeEvent(run.id, did(1, 'open'));
    expect(await heard).toEqual({ runId: run.id, seq: 1 });

    const noticed = new Promise<RunNotice>((resolve) => listenToRun(run.id, resolve));
    other.postMessage({ runId: 'another', seq: 5 });
    other.postMessage({ runId: run.id, seq: 2 });
    expect(await noticed).toEqual({ runId: run.id, seq: 2 });
    other.close();
  });
});

describe('a draft', () => {
  test('is kept a page, and forgotten when sent', async () => {
    const run = await startedRun();
    await saveDraft(run.id, 'applicant', { name: 'Tư', agreed: true });
    await saveDraft(run.id, 'applicant', { name: 'Tư Lúa', line: 'Khu 5' });
    await saveDraft(run.id, 'applicant', { line: undefined });
    await saveDraft(run.id, 'child', { name: 'Sen' });
    expect(await loadDraft(run.id, 'applicant')).toEqual({
      ok: true,
      value: { name: 'Tư Lúa', agreed: true },
    });
    await clearDraft(run.id, 'applicant');
    expect(await loadDraft(run.id, 'applicant')).toEqual({ ok: true, value: undefined });
    expect(await loadDraft(run.id, 'child')).toEqual({ ok: true, value: { name: 'Sen' } });
  });
});

/** What another tab does: its own connection to the same database, the same rule. */
async function inOtherTab(runId: string, event: { seq: number; did: string }): Promise<'kept' | 'refused'> {
  const tab = new CamTayDatabase();
  try {
    await tab.practiceEvents.add({ runId, seq: event.seq, event });
    return 'kept';
  } catch (error) {
    expect(error).toMatchObject({ name: 'ConstraintError' });
    return 'refused';
  } finally {
    tab.close();
  }
}
