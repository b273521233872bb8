import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { deedText, detailText } from './messages-trail.vi.ts';

/** Every deed that any feature of the server writes down: named where it is written, or made of a kind of command. */
function deedsInCode(): string[] {
  const texts = globSync('src/**/server/**/*.ts').map((file) => readFileSync(file, 'utf8'));
  const named = texts.flatMap((text) => [...text.matchAll(/['"]((?:staff|people|call)\.[a-z-]+)['"]/g)]);
  const kinds = texts.flatMap((text) => [...text.matchAll(/kind: '([a-z]+-(?:session|series|room))'/g)]);
  const sources = ['officer', 'import', 'walk-in'].map((source) => `people.${source}`);
  const opened = ['close-session', 'open-session'].map((kind) => `schedule.${kind}`);
  const problems = /^staff\.(?:signed-out|not-allowed)$|\.unknown$/;
  return [
    ...new Set([
      'call.done',
      'call.unreachable',
      ...named
        .map(([, deed = '']) => deed)
        .filter((deed) => !problems.test(deed) || deed === 'staff.signed-out'),
      ...kinds.map(([, kind = '']) => `schedule.${kind}`),
      ...sources,
      ...opened,
    ]),
  ].toSorted();
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
