import { browserKeys, readJson, writeText } from '#src/platform/learning-log/client/browser-store.ts';
import { currentProfileId } from '#src/platform/learning-log/client/current-profile.ts';
import type { TestAnswers, TestForm, TestTime } from '../rules/module-test.ts';

/** A test that was begun and not handed in. */
export interface TestDraft {
  readonly profileId: string;
  readonly module: string;
  readonly time: TestTime;
  readonly form: TestForm;
  readonly answers: TestAnswers;
}

/** The test of this module that the person who learns now left open. */
export function readDraft(module: string): TestDraft | undefined {
  const kept = readJson(browserKeys.test);
  if (typeof kept !== 'object' || kept === null) return undefined;
  const draft = kept as TestDraft;
  const isWhole = typeof draft.answers === 'object' && ['before', 'after', 'final'].includes(draft.time);
  return isWhole && draft.profileId === currentProfileId() && draft.module === module ? draft : undefined;
}

/** Keep what was answered so far; only one test is open at a time. */
export function keepDraft(draft: Omit<TestDraft, 'profileId'>): void {
  writeText(browserKeys.test, JSON.stringify({ profileId: currentProfileId(), ...draft }));
}

/** It was handed in, or begun anew. */
export function dropDraft(): void {
  writeText(browserKeys.test, undefined);
}
