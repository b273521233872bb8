import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Mode } from '#sandbox/engine/event-schema.ts';
import { openDatabase } from '#src/platform/offline/client/database.ts';
import { beginVisit, findKeptRuns, type Visit } from './practice-visit.ts';
import { findOpenRun, finishRun } from './run-store.ts';
import { worldForTests } from './world-for-tests.ts';

const task = worldForTests('nop-ho-so');

beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
});

afterEach(async () => {
  vi.restoreAllMocks();
  const opened = await openDatabase();
  if (opened.ok) await opened.value.delete();
  localStorage.clear();
});

function formOf({ run }: Visit): string | undefined {
  const [began] = run.events;
  return began?.type === 'run-started' ? began.form : undefined;
}

async function formsTaken(...modes: readonly Mode[]): Promise<(string | undefined)[]> {
  const forms: (string | undefined)[] = [];
  for (const mode of modes) {
    const visit = await beginVisit(task, { mode });
    forms.push(formOf(visit));
    visit.run.close();
  }
  return forms;
}

test('whoever takes a test three times gets the two forms in turn', async () => {
  expect(await formsTaken('test', 'test', 'test')).toEqual(['a', 'b', 'a']);
});

test('the other form has people and facts of its own', async () => {
  const { run: first } = await beginVisit(task, { mode: 'test' });
  const { run: second } = await beginVisit(task, { mode: 'test' });
  for (const run of [first, second]) run.close();
  const told = [first, second].map(({ world: { scenario } }) => [
    scenario.persona,
    scenario.facts['childName'],
  ]);
  expect(told).toEqual([
    ['bac-tu', 'Lê Hoài An'],
    ['di-thom', 'Nông Minh Khang'],
  ]);
});

test('a test that somebody left for practising is not given again', async () => {
  expect(await formsTaken('test', 'alone', 'test')).toEqual(['a', undefined, 'b']);
});

test('whoever has practised with the first form is tested with the second', async () => {
  expect(await formsTaken('guided', 'test', 'test')).toEqual([undefined, 'b', 'a']);
});

test('a run under way, then ended, is found although no note tells of it', async () => {
  const { id } = task.scenario;
  expect(await findKeptRuns(id)).toEqual({ isOpen: false, isDone: false });
  const { run } = await beginVisit(task, { mode: 'alone' });
  run.close();
  localStorage.clear();
  expect(await findKeptRuns(id)).toEqual({ isOpen: true, isDone: false });
  const open = await findOpenRun(id);
  if (open.ok && open.value) await finishRun(open.value);
  localStorage.clear();
  expect(await findKeptRuns(id)).toEqual({ isOpen: false, isDone: true });
});
