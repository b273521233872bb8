import { render } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { recommend } from '#sandbox/engine/recommend/recommend.ts';
import { PracticeRun } from '../../client/practice-run.svelte.ts';
import { createMemoryKeeper } from '../../client/run-keeper.ts';
import { runForTests, worldForTests } from '../../client/world-for-tests.ts';
import { formMessages } from '../../messages-forms.vi.ts';
import Papers from '../screens/Papers.svelte';

const texts = formMessages.papers;

test('a paper that lies in the vault is attached with one press, marked by the guide, and can be taken out', async () => {
  const world = worldForTests('giay-ket-hon-trong-kho');
  const listener = { refused: () => undefined, finished: () => undefined, begunAnew: () => undefined };
  const run = new PracticeRun(world, runForTests(world), createMemoryKeeper(), listener);
  for (let next = recommend(world, run.state); next && next.hint !== 'attach-from-vault'; ) {
    await run.record(next.draft);
    next = recommend(world, run.state);
  }
  await run.go('papers');
  const { container } = render(Papers, { props: { run } });
  const take = container.querySelector<HTMLElement>('#giay-chung-nhan-ket-hon-vault');
  expect(take?.textContent).toContain(texts.fromVault);
  expect(take?.getAttribute('data-does')).toBe('paper-attached');
  expect(
    container.querySelector<HTMLElement>('#giay-chung-nhan-ket-hon')?.getAttribute('data-does'),
  ).toBeNull();
  take?.click();
  await expect.poll(() => container.textContent).toContain(texts.takenFromVault);
  expect(container.querySelector('#giay-chung-nhan-ket-hon-vault')).toBeNull();
  const section = container.querySelector('[aria-labelledby="giay-chung-nhan-ket-hon-name"]');
  section?.querySelector<HTMLElement>('[data-does="paper-removed"]')?.click();
  await expect.poll(() => container.querySelector('#giay-chung-nhan-ket-hon-vault')).not.toBeNull();
});
