import { describe, expect, test } from 'vitest';
import { courseStanding, type DeviceFacts, type GroupStanding, groupStanding } from './group-standing.ts';
import { nothingChosen, withGroup } from './kept-choice.ts';
import { findGroup, moduleGroup, type PackGroup, sharedGroup } from './pack-groups.ts';

const takeHome = findGroup('take-home') as PackGroup;
const moduleA = moduleGroup('A');

const entry = (name: string) => ({ name, id: `${name}.1`, rawBytes: 300, wireBytes: 100, files: 1 });
const names = ['core', 'module-a', 'module-a-2', 'search', 'engine', 'take-home', 'not-in-the-table'];
const idsOf = (here: readonly string[]) => Object.fromEntries(here.map((name) => [name, `${name}.1`]));

/** A device on the network that has these packs. */
function device(here: readonly string[], more: Partial<DeviceFacts> = {}): DeviceFacts {
  const facts = {
    packs: names.map(entry),
    live: idsOf(here),
    staged: {},
    liveIsWhole: false,
    isOnline: true,
  };
  return { ...facts, ...more };
}
const standing = (group: PackGroup, facts: DeviceFacts, choice = nothingChosen) =>
  groupStanding(group, choice, facts).standing;

describe('how a group stands', () => {
  test('its packs are weighed: all, what is here, and what that takes up', () => {
    expect(groupStanding(moduleA, nothingChosen, device(['core', 'module-a']))).toEqual({
      standing: 'loading',
      totalBytes: 200,
      hereBytes: 100,
      storedBytes: 300,
    });
  });

  test('the pack that is coming counts as far as it has come, and once it is here no more', () => {
    const fetching = { name: 'module-a-2', bytes: 30 };
    const figures = (here: readonly string[]) =>
      groupStanding(moduleA, nothingChosen, device(here, { fetching }));
    expect(figures(['module-a'])).toMatchObject({ standing: 'loading', hereBytes: 130 });
    expect(figures(['module-a', 'module-a-2'])).toMatchObject({ standing: 'here', hereBytes: 200 });
  });

  test('it is here with all its packs, and with those that an older whole release has', () => {
    expect(standing(moduleA, device(['module-a', 'module-a-2']))).toBe('here');
    expect(standing(moduleA, device(['module-a'], { liveIsWhole: true }))).toBe('here');
    expect(standing(moduleA, device(['core'], { liveIsWhole: true }))).toBe('queued');
  });

  test.each([
    ['queued', {}],
    ['loading', { fetching: { name: 'module-a-2', bytes: 30 } }],
    ['queued', { fetching: { name: 'search', bytes: 30 } }],
    ['waiting', { isOnline: false }],
    ['waiting', { trouble: 'network' }],
    ['full', { trouble: 'quota' }],
    ['failed', { trouble: 'corrupt' }],
  ] as const)('what is missing is %s when %j', (expected, more) =>
    expect(standing(moduleA, device([], more))).toBe(expected),
  );

  test('here in the release that waits: after the update', () => {
    const staged = idsOf(['module-a', 'module-a-2']);
    expect(standing(moduleA, device([], { staged }))).toBe('update');
    expect(standing(moduleA, device(['module-a'], { staged: idsOf(['module-a-2']) }))).toBe('update');
  });

  test('removed by the person: leaving, then absent', () => {
    const choice = withGroup(nothingChosen, moduleA, false);
    expect(standing(moduleA, device(['module-a']), choice)).toBe('leaving');
    expect(standing(moduleA, device(['core']), choice)).toBe('absent');
  });

  test('what does not come by itself is absent until it is asked for', () => {
    expect(standing(takeHome, device(['core']))).toBe('absent');
    const asked = withGroup(nothingChosen, takeHome, true);
    expect(standing(takeHome, device(['core']), asked)).toBe('queued');
    expect(standing(takeHome, device(['take-home']), asked)).toBe('here');
  });

  test('a pack that no group names counts with what the site opens with', () => {
    expect(groupStanding(sharedGroup, nothingChosen, device(['core']))).toMatchObject({
      totalBytes: 200,
      hereBytes: 100,
    });
  });
});

describe('how the course stands', () => {
  const group = (standing: GroupStanding['standing'], hereBytes = 0): GroupStanding => ({
    ...{ standing, hereBytes },
    ...{ totalBytes: 100, storedBytes: 0 },
  });

  test.each([
    ['here', [group('here', 100), group('update')], 0],
    ['loading', [group('here', 100), group('loading', 40)], 60],
    ['waiting', [group('waiting', 40), group('loading')], 160],
    ['loading', [group('queued')], 100],
    ['offered', [group('loading', 40), group('absent')], 160],
    ['offered', [group('full', 10)], 90],
    ['offered', [group('failed')], 100],
  ] as const)('%s: %j', (standing, standings, missingBytes) =>
    expect(courseStanding(standings)).toEqual({ standing, missingBytes }),
  );
});
