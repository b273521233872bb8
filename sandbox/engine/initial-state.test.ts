import { expect, it } from 'vitest';
import { begin, worldOf } from '../world-for-tests.ts';

it('gives a dossier that is being processed the whole trail that led there', () => {
  const world = worldOf('nam-khong');
  const { dossiers, now } = begin(world).state;
  const trail = dossiers[0]?.trail ?? [];
  expect(trail.map(({ actor, act, to }) => `${actor} ${act} → ${to}`)).toEqual([
    'resident submit → submitted',
    'officer accept → accepted',
    'officer process → processing',
  ]);
  const times = [...trail.map(({ at }) => at), now];
  expect(times).toEqual(times.toSorted((one, other) => one - other));
  expect(trail[1]?.at).toBe(dossiers[0]?.acceptedAt);
});
