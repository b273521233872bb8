import { describe, expect, test } from 'vitest';
import { findGroup, groupsOfPack, moduleGroup, packGroups } from './pack-groups.ts';

describe('the groups of the packs', () => {
  test.each([
    ['module-a', 'module-a'],
    ['module-a-2', 'module-a'],
    ['module-c-pictures', 'module-c'],
    ['practice', 'practice'],
    ['practice-2', 'practice'],
    ['data', 'practice'],
    ['places-2', 'practice'],
    ['search-3', 'search'],
    ['engine', 'search'],
    ['take-home-2', 'take-home'],
    ['staff-2', 'staff'],
    ['core', 'shared'],
    ['lazy-3', 'shared'],
    ['classes', 'shared'],
    ['pictures', 'shared'],
  ])('%s lies in %s alone', (pack, group) => expect(groupsOfPack(pack)).toEqual([group]));

  test.each(['corel', 'module-', 'module-ab', 'mine', ''])('%j lies nowhere', (pack) =>
    expect(groupsOfPack(pack)).toEqual([]),
  );

  test('a group is found by its id; the course says how many modules there are', () => {
    expect(findGroup('search')).toBe(packGroups[1]);
    expect(findGroup('module-f')).toEqual(moduleGroup('F'));
    expect(['module-f-2', 'module-ab', 'shared', 'constructor'].map((id) => findGroup(id))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
