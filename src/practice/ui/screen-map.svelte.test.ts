import { expect, test } from 'vitest';
import { pageNames } from '#sandbox/engine/page.ts';
import { screenFor } from './screen-map.ts';

test.each(pageNames)('the page "%s" has a screen of its own', (page) => {
  const screen = screenFor(page);
  expect(screen).toBeTypeOf('function');
  expect(pageNames.filter((other) => screenFor(other) === screen)).toEqual([page]);
});
