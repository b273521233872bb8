import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { componentRules } from './component-rules.ts';

test('lessons may use exactly the components that the page gives them', () => {
  const page = readFileSync('src/lessons/ui/LessonText.astro', 'utf8');
  const given = /const components = \{([^}]*)\}/.exec(page)?.[1]?.match(/\w+/g) ?? [];
  // Fragment is Astro's own.
  expect(Object.keys(componentRules).toSorted()).toEqual([...given, 'Fragment'].toSorted());
});
