import type { VersionFixture } from './version-fixture.ts';

/** The first version: nothing before, empty tables after. */
export const v1: VersionFixture = {
  version: 1,
  before: {},
  after: { profiles: [], learningEvents: [], practiceRuns: [], practiceEvents: [], drafts: [], meta: [] },
  /** What a device at this version may hold; the `before` of version 2 starts from these. */
  sample: {
    profiles: [
      {
        id: '0198f2a0-0000-7000-8000-000000000001',
        name: 'Tư',
        picture: 'rice',
        createdAt: '2026-11-22T01:00:00.000Z',
      },
    ],
    learningEvents: [
      {
        id: '0198f2a0-0000-7000-8000-000000000002',
        deviceId: '0198f2a0-0000-7000-8000-00000000000d',
        at: '2026-11-22T01:05:00.000Z',
        profileId: '0198f2a0-0000-7000-8000-000000000001',
        type: 'question-answered',
        subject: 'a1-nam-khong#cau-1',
        contentVersion: '2026-11-20',
        result: { right: false, choice: 'b' },
      },
    ],
    practiceRuns: [
      {
        id: '0198f2a0-0000-7000-8000-000000000003',
        profileId: '0198f2a0-0000-7000-8000-000000000001',
        scenarioId: 'birth-of-grandchild',
        contentVersion: '1',
        mode: 'guided',
        seed: 7,
        startedAt: '2026-11-22T01:06:00.000Z',
        updatedAt: '2026-11-22T01:07:00.000Z',
      },
    ],
    practiceEvents: [
      { runId: '0198f2a0-0000-7000-8000-000000000003', seq: 0, event: { seq: 0, type: 'run-started' } },
    ],
    drafts: [
      {
        runId: '0198f2a0-0000-7000-8000-000000000003',
        page: 'applicant',
        values: { fullName: 'Tư' },
        savedAt: '2026-11-22T01:07:00.000Z',
      },
    ],
    meta: [{ key: 'deviceId', value: '0198f2a0-0000-7000-8000-00000000000d' }],
  },
};
