import { expect, test } from 'vitest';
import type { Answers } from '#sandbox/engine/event-schema.ts';
import { type TypedChanges, TypedValues } from './typed-values.svelte.ts';

/** The device, with what two tabs kept on one page. */
function createDevice() {
  let kept: Answers = {};
  return {
    load: async () => kept,
    clear: async () => {
      kept = {};
    },
    hold: () => undefined,
    save: async (_page: string, changes: TypedChanges) => {
      const entries = Object.entries({ ...kept, ...changes });
      kept = Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
      return undefined;
    },
    kept: () => kept,
  };
}

async function twoTabs() {
  const device = createDevice();
  const tabs = [new TypedValues(device), new TypedValues(device)] as const;
  for (const tab of tabs) await tab.open('form:owner');
  return { device, tabs };
}

test('two tabs on one page keep each other’s fields and show them', async () => {
  const { device, tabs } = await twoTabs();
  const [one, two] = tabs;
  one.set('name', 'Hoa');
  two.set('line', 'Khu 5');
  await Promise.all([one.readAgain(), two.readAgain()]);
  expect(device.kept()).toEqual({ name: 'Hoa', line: 'Khu 5' });
  expect([one.get('line'), two.get('name')]).toEqual(['Khu 5', 'Hoa']);
});

test('a key pressed while the other tab’s values are read is not taken back', async () => {
  const { tabs } = await twoTabs();
  const [one, two] = tabs;
  two.set('line', 'Khu 5');
  const reading = one.readAgain();
  await Promise.resolve();
  one.set('name', 'H');
  await reading;
  expect([one.get('name'), one.get('line')]).toEqual(['H', 'Khu 5']);
});

test('what could become a real number stays in its own tab, also when the other one types', async () => {
  const { device, tabs } = await twoTabs();
  const [one, two] = tabs;
  one.set('personalId', '079056001234');
  two.set('line', 'Khu 5');
  await one.readAgain();
  await two.readAgain();
  expect(device.kept()).toEqual({ line: 'Khu 5' });
  expect([one.get('personalId'), two.get('personalId')]).toEqual(['079056001234', undefined]);
});

test('what is typed while a write is under way goes to the device in one more write, the newest value last', async () => {
  const device = createDevice();
  const writes: unknown[] = [];
  const typed = new TypedValues({
    ...device,
    save: (page, changes) => {
      writes.push({ ...changes });
      return device.save(page, changes);
    },
  });
  await typed.open('payment');
  typed.set('check-amount', true);
  await Promise.resolve();
  for (const name of ['H', 'Ho', 'Hoa']) typed.set('name', name);
  typed.set('check-payee', true);
  await typed.settled();
  expect(writes).toEqual([{ 'check-amount': true }, { name: 'Hoa', 'check-payee': true }]);
});

test('what is typed after a page was sent is not cleared with it', async () => {
  const device = createDevice();
  const typed = new TypedValues(device);
  await typed.open('payment');
  typed.set('name', 'Hoa');
  const forgetting = typed.forgetPage('payment');
  typed.set('line', 'Khu 5');
  await Promise.all([forgetting, typed.settled()]);
  expect(device.kept()).toEqual({ line: 'Khu 5' });
});
