import { render } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { PracticeRun } from '../../client/practice-run.svelte.ts';
import { createMemoryKeeper } from '../../client/run-keeper.ts';
import { runForTests, worldForTests } from '../../client/world-for-tests.ts';
import Dossier from './Dossier.svelte';

test('offers to withdraw only after the question about the dossier is answered', async () => {
  const world = worldForTests('nam-khong');
  const listener = { refused: () => undefined, finished: () => undefined, begunAnew: () => undefined };
  const run = new PracticeRun(world, runForTests(world), createMemoryKeeper(), listener);
  await run.go('dossier', world.scenario.start.dossiers[0]?.code);
  const { container } = render(Dossier, { props: { run } });
  expect(container.querySelector('#status')).not.toBeNull();
  expect(container.querySelector('#withdraw')).toBeNull();
  for (const { id, right } of world.scenario.questions)
    await run.record({ type: 'question-answered', question: id, choice: right });
  await expect.poll(() => container.querySelector('#withdraw')).not.toBeNull();
});
