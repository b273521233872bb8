import { expect, test } from 'vitest';
import { ExportFileSchema } from '../schemas.ts';
import { exportFile, exportFileName } from './export-file.ts';

const profile = { id: 'guest', name: '', picture: 'hat', createdAt: '2026-11-22T01:00:00.000Z' } as const;
const event = {
  id: '0198f2a0-0000-7000-8000-000000000002',
  deviceId: '0198f2a0-0000-7000-8000-00000000000d',
  at: '2026-11-22T01:05:00.000Z',
  profileId: 'guest',
  type: 'lesson-finished',
  subject: 'a1-nam-khong',
  contentVersion: '1',
} as const;

test('is read back as it was written, each event once, damaged rows as they were', () => {
  const file = exportFile(
    { profile, events: [event, event], runs: [], setAside: [{ row: 1 }] },
    '2026-11-22T02:00:00.000Z',
  );
  expect(ExportFileSchema.parse(JSON.parse(JSON.stringify(file)))).toEqual({
    format: 'cam-tay-progress',
    v: 1,
    exportedAt: '2026-11-22T02:00:00.000Z',
    profile,
    events: [event],
    runs: [],
    setAside: [{ row: 1 }],
  });
});

test('has a name that every system can write', () => {
  expect(exportFileName('2026-11-22')).toMatch(/^[a-z0-9.-]+$/);
});
