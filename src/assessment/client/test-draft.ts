import { readJson, writeText } from '#src/platform/learning-log/client/browser-store.ts';
import { currentProfileId } from '#src/platform/learning-log/client/current-profile.ts';
import { personalKey } from '#src/platform/learning-log/client/personal-keys.ts';
import type { TestAnswers, TestForm, TestTime } from '../rules/module-test.ts';

/** A test that was begun and not handed in. */
export interface TestDraft {
  readonly time: TestTime;
  readonly form: TestForm;
  readonly answers: TestAnswers;
}

/** The test of this module that the person who learns now left open. */
export function readDraft(module: string): TestDraft | undefined {
  const draft = openDrafts()[module];
  if (typeof draft !== 'object' || draft === null) return undefined;
  const { time, form, answers } = draft as Partial<TestDraft>;
  const isWhole = ['before', 'after', 'final'].includes(`${time}`) && (form === 'A' || form === 'B');
  return isWhole && typeof answers === 'object' && answers !== null ? (draft as TestDraft) : undefined;
}

/** Keep what was answered so far; each module may have its own open test. */
export function keepDraft(module: string, draft: TestDraft): void {
  write({ ...openDrafts(), [module]: draft });
}

/** It was handed in. */
export function dropDraft(module: string): void {
  const { [module]: _, ...others } = openDrafts();
  write(others);
}

/** Unchecked: anything can stand in localStorage. */
function openDrafts(): Readonly<Record<string, unknown>> {
  return Object(readJson(personalKey('test', currentProfileId())));
}

function write(drafts: Readonly<Record<string, unknown>>): void {
  const isEmpty = Object.keys(drafts).length === 0;
  writeText(personalKey('test', currentProfileId()), isEmpty ? undefined : JSON.stringify(drafts));
}
