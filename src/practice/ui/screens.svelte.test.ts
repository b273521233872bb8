import { expect, test } from 'vitest';
import { pageNames } from '#sandbox/engine/page.ts';
import { partOfScreen, type ScreenName } from '../rules/screen-parts.ts';
import { fetchPart, findScreen } from './screens.svelte.ts';

const names: readonly ScreenName[] = [...pageNames, 'result'];

test.each(names)('"%s" has a screen of its own, which comes with its part', async (name) => {
  expect(await fetchPart(partOfScreen(name))).toBe(true);
  const screen = findScreen(name);
  expect(screen).toBeTypeOf('function');
  expect(names.filter((other) => findScreen(other) === screen)).toEqual([name]);
});
