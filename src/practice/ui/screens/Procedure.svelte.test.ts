import { render } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { getProcedure } from '#sandbox/engine/world.ts';
import { PracticeRun } from '../../client/practice-run.svelte.ts';
import { createMemoryKeeper } from '../../client/run-keeper.ts';
import { runForTests, worldForTests } from '../../client/world-for-tests.ts';
import { formMessages } from '../../messages-forms.vi.ts';
import Procedure from './Procedure.svelte';

const texts = formMessages.procedure;

async function open(task: string, id: string) {
  const world = worldForTests(task);
  const listener = { refused: () => undefined, finished: () => undefined, begunAnew: () => undefined };
  const run = new PracticeRun(world, runForTests(world), createMemoryKeeper(), listener);
  await run.go('procedure', id);
  const { container } = render(Procedure, { props: { run } });
  return { world, run, container, text: container.textContent ?? '' };
}

describe('the page of a procedure', () => {
  test('tells all that an official page tells', async () => {
    const { world, text } = await open('xoa-ghi-no-dat', 'xoa-ghi-no');
    const { deliveryWays, returnReasons, submissionWays, fees, partialReason, decisionNumber } = getProcedure(
      world,
      'xoa-ghi-no',
    );
    for (const label of Object.values(texts.official).filter((label) => typeof label === 'string'))
      expect(text).toContain(label);
    for (const reason of returnReasons) expect(text).toContain(reason.text);
    for (const way of submissionWays) expect(text).toContain(way.text);
    for (const { name } of fees) expect(text).toContain(name);
    for (const way of deliveryWays) expect(text).toContain(formMessages.delivery.ways[way]);
    expect(text).toContain(partialReason);
    expect(text).toContain(decisionNumber);
    expect(text).toContain(texts.notFromVault);
  });

  test('tells once, for all of its facts, when they were read', async () => {
    const { text } = await open('xoa-ghi-no-dat', 'xoa-ghi-no');
    expect(text.split(texts.checked('22/11/2026', '28/2/2027'))).toHaveLength(2);
  });

  test('says that nothing is charged, with how sure that is, and that the number of the decision is not known', async () => {
    const { text } = await open('xac-nhan-doc-than', 'xac-nhan-hon-nhan');
    expect(text).toContain(texts.free);
    expect(text).toContain(texts.standing.local);
    expect(text).toContain(texts.official.notStated);
    expect(text).toContain(texts.fromVault);
  });

  test('of one that is only looked up offers the way back, never the filing, and calls the old list history', async () => {
    const { run, container, text } = await open('khai-sinh-cho-chau', 'karaoke');
    expect(text).toContain(texts.lookUp.title);
    expect(text).toContain(texts.history.title(2021));
    expect(text).toContain('Đăng ký biện pháp bảo đảm');
    expect(text).toContain('Mức phí ví dụ');
    expect(text).not.toContain(texts.action);
    expect(text).toContain(texts.askWhere);
    expect(text).toContain(texts.askPapers);
    const back = container.querySelector<HTMLElement>('#primary-action');
    expect(back?.textContent).toContain(texts.lookUp.action);
    back?.click();
    await expect.poll(() => run.place.page).toBe('find');
  });
});
