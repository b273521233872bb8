import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openDatabase } from '#src/platform/offline/client/database.ts';
import { findQuarantined } from '#src/platform/offline/client/quarantine.ts';
import type { LearningEventDraft } from '../schemas.ts';
import { loadEvents } from './load-events.ts';
import { importPending, pendingEvents } from './pending.ts';
import { leavePending } from './pending-queue.ts';
import { recordPending } from './record.ts';
import { readSummary } from './summary-store.ts';

const finishedA1 = {
  type: 'lesson-finished',
  subject: 'a1-nam-khong',
  contentVersion: '2026-11-20',
} as const;
const wrongAnswer = {
  type: 'question-answered',
  subject: 'a1-nam-khong#cau-1',
  contentVersion: '2026-11-20',
  result: { right: false, choice: 'b' },
} as const;

function record(draft: LearningEventDraft) {
  leavePending(draft);
  return recordPending();
}

async function opened() {
  const result = await openDatabase();
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

async function stored() {
  return loadEvents(await opened(), 'guest');
}

/** Before as well: another file of this process may have left events that waited. */
async function emptyDevice() {
  await (await opened()).delete();
  localStorage.clear();
  sessionStorage.clear();
}

beforeEach(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
  await emptyDevice();
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  await emptyDevice();
});

describe('recording', () => {
  test('keeps the event with who, where and when', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-22T01:02:03Z'), toFake: ['Date'] });
    expect(await record(wrongAnswer)).toMatchObject({ ok: true });
    expect(await stored()).toEqual([
      {
        ...wrongAnswer,
        id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/),
        deviceId: localStorage.getItem('ct.device'),
        at: '2026-11-22T01:02:03.000Z',
        profileId: 'guest',
      },
    ]);
  });

  test('keeps one device id over all events, also when one of its two places is cleared', async () => {
    await record(wrongAnswer);
    localStorage.clear();
    await record(finishedA1);
    const devices = new Set((await stored()).map(({ deviceId }) => deviceId));
    expect(devices.size).toBe(1);
    expect(localStorage.getItem('ct.device')).toBe([...devices][0]);
  });

  test('lets Home know what was read and answered rightly', async () => {
    await record(finishedA1);
    await record({ ...wrongAnswer, result: { right: true } });
    expect(readSummary()).toMatchObject({
      profile: { id: 'guest', name: '', picture: 'hat' },
      doneLessons: ['a1-nam-khong'],
      rightAnswers: ['a1-nam-khong#cau-1'],
    });
    await record(wrongAnswer);
    expect(readSummary()).toMatchObject({ rightAnswers: [] });
  });
});

describe('storage that refuses', () => {
  test('is said with a code; the event waits in the queue, counts, and is kept with the next one', async () => {
    const database = await opened();
    const full = vi.spyOn(database.learningEvents, 'bulkPut');
    full.mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    expect(await record(finishedA1)).toEqual({ ok: false, code: 'storage.full' });
    expect(pendingEvents('guest')).toMatchObject([finishedA1]);
    expect(localStorage.getItem('ct.pending')).toContain('a1-nam-khong');
    expect(await stored()).toMatchObject([finishedA1]);
    expect(readSummary()?.doneLessons).toEqual(['a1-nam-khong']);

    full.mockRestore();
    vi.setSystemTime(Date.now() + 1); // events of one moment have no order
    expect(await record(wrongAnswer)).toMatchObject({ ok: true });
    expect(pendingEvents('guest')).toEqual([]);
    expect(await stored()).toMatchObject([finishedA1, wrongAnswer]);
  });
});

describe('what reading pages leave behind', () => {
  const entry = { ...finishedA1, at: '2026-11-21T08:00:00.000Z', profileId: 'guest' };

  test('is taken in with the next event, at the time it happened', async () => {
    localStorage.setItem('ct.pending', JSON.stringify([entry]));
    await record(wrongAnswer);
    expect(await stored()).toMatchObject([entry, wrongAnswer]);
    expect(localStorage.getItem('ct.pending')).toBeNull();
    expect(readSummary()?.doneLessons).toEqual(['a1-nam-khong']);
  });

  test('becomes the same event at every try and in every tab', async () => {
    const database = await opened();
    for (let attempt = 0; attempt < 3; attempt++) {
      localStorage.setItem('ct.pending', JSON.stringify([entry, { ...entry, subject: 'a4-tai-khoan' }]));
      await importPending(database);
    }
    expect((await stored()).map(({ subject }) => subject).sort()).toEqual(['a1-nam-khong', 'a4-tai-khoan']);
  });

  test('is left for the next time when storage fails in between', async () => {
    const database = await opened();
    localStorage.setItem('ct.pending', JSON.stringify([entry]));
    vi.spyOn(database.learningEvents, 'bulkPut').mockRejectedValueOnce(
      new DOMException('full', 'QuotaExceededError'),
    );
    await expect(importPending(database)).rejects.toThrow(/full/);
    await importPending(database);
    expect(await stored()).toMatchObject([entry]);
  });

  test('is set aside when it cannot be read, and the rest is taken in', async () => {
    const database = await opened();
    localStorage.setItem('ct.pending', JSON.stringify([{ type: 'nonsense' }, entry]));
    await importPending(database);
    localStorage.setItem('ct.pending', '{broken');
    await importPending(database);
    expect(await stored()).toMatchObject([entry]);
    expect((await findQuarantined(database)).map(({ row }) => row)).toEqual(
      expect.arrayContaining([{ type: 'nonsense' }, '{broken']),
    );
    expect(localStorage.getItem('ct.pending')).toBeNull();
  });
});
