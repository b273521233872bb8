import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { deedText, detailText } from './messages-trail.vi.ts';

/** Every deed that the server writes down: named on a line about deeds, or made of a kind of command. */
function deedsInCode(): string[] {
  const lines = globSync('src/**/server/**/*.ts').flatMap((file) => readFileSync(file, 'utf8').split('\n'));
  const named = lines
    .filter((line) => /\bdeed(?:Of)?\b/.test(line))
    .flatMap((line) => [...line.matchAll(/'([a-z]+\.[a-z-]+)'/g)]);
  const kinds = lines.flatMap((line) => [...line.matchAll(/kind: '([a-z]+-(?:session|series|room))'/g)]);
  const sources = ['officer', 'import', 'walk-in'].map((source) => `people.${source}`);
  const states = ['done', 'unreachable'].map((state) => `call.${state}`);
  const doors = ['close-session', 'open-session'].map((kind) => `schedule.${kind}`);
  const commands = kinds.map(([, kind = '']) => `schedule.${kind}`);
  return [...new Set([...named.map(([, deed = '']) => deed), ...commands, ...sources, ...states, ...doors])];
}

test('everything that is written down can be read', () => {
  const deeds = deedsInCode();
  expect(deeds.length).toBeGreaterThan(25);
  for (const deed of deeds) expect(deedText({ deed, subject: 'X' }), deed).not.toContain('.');
});

test('what a later version wrote stays readable as it is', () => {
  expect(deedText({ deed: 'later.deed', subject: 'X' })).toBe('later.deed X');
  expect(detailText({ detail: { role: 'officer', communeCode: '20242', later: '1' } })).toBe(
    'vai trò: Cán bộ xã, mã xã: 20242, later: 1',
  );
});
