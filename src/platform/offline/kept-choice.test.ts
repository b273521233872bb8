import { describe, expect, test } from 'vitest';
import {
  choiceText,
  isWanted,
  leaveOutOf,
  nothingChosen,
  parseChoice,
  withGroup,
  withWholeCourse,
} from './kept-choice.ts';
import { findGroup, moduleGroup, type PackGroup, packGroups, sharedGroup } from './pack-groups.ts';

const moduleC = moduleGroup('C');
const practice = findGroup('practice') as PackGroup;
/** A part that nobody gets without asking for it. */
const takeHome = findGroup('take-home') as PackGroup;

describe('what a stored text is worth', () => {
  test('a choice comes back as it was stored', () => {
    const choice = { removed: ['module-c', 'search'], asked: ['take-home'] };
    expect(parseChoice(choiceText(choice))).toEqual(choice);
  });

  test.each([
    ['nothing', null],
    ['an empty text', ''],
    ['no JSON', '{removed'],
    ['null', 'null'],
    ['a number', '7'],
    ['a list', '[]'],
    ['a later format', '{"version":2,"removed":["module-c"],"asked":[]}'],
    ['no lists', '{"version":1,"removed":"module-c","asked":{}}'],
    ['things that are no ids', '{"version":1,"removed":[null,3,{},["module-c"]],"asked":[true]}'],
    ['unknown groups', '{"version":1,"removed":["core","nothing"],"asked":["elsewhere"]}'],
    ['what the site opens with', '{"version":1,"removed":["shared"],"asked":["shared"]}'],
    ['the wrong list for each', '{"version":1,"removed":["take-home"],"asked":["module-c"]}'],
  ])('%s is no choice', (_what, text) => expect(parseChoice(text)).toEqual(nothingChosen));

  test('what can be understood is kept', () => {
    const text = '{"version":1,"removed":["module-c","x"],"asked":["take-home",0]}';
    expect(parseChoice(text)).toEqual({ removed: ['module-c'], asked: ['take-home'] });
  });
});

describe('choosing', () => {
  test('who chose nothing gets what comes by itself, and no more', () => {
    expect(packGroups.filter((group) => isWanted(group, nothingChosen)).map(({ id }) => id)).toEqual([
      'practice',
      'search',
    ]);
    expect(isWanted(moduleC, nothingChosen)).toBe(true);
    expect(isWanted(sharedGroup, { removed: ['shared'], asked: [] })).toBe(true);
    expect(leaveOutOf(nothingChosen)).toEqual(['staff', 'take-home']);
  });

  test('removing, and taking back', () => {
    const removed = withGroup(withGroup(nothingChosen, practice, false), moduleC, false);
    expect(removed).toEqual({ removed: ['module-c', 'practice'], asked: [] });
    expect(leaveOutOf(removed)).toEqual(['data', 'module-c', 'places', 'practice', 'staff', 'take-home']);
    expect(withGroup(withGroup(removed, moduleC, true), practice, true)).toEqual(nothingChosen);
  });

  test('asking for what does not come by itself, and removing it again', () => {
    const asked = withGroup(nothingChosen, takeHome, true);
    expect(asked).toEqual({ removed: [], asked: ['take-home'] });
    expect(leaveOutOf(asked)).toEqual(['staff']);
    expect(withGroup(asked, takeHome, false)).toEqual(nothingChosen);
  });

  test('the whole course takes back what was removed, and asks for nothing beside it', () => {
    const some = withGroup(withGroup(nothingChosen, moduleC, false), takeHome, true);
    expect(withWholeCourse(some)).toEqual({ removed: [], asked: ['take-home'] });
    expect(withWholeCourse(withGroup(nothingChosen, moduleC, false))).toEqual(nothingChosen);
  });

  test('the same choice is told in the same words, in whatever order it was made', () => {
    const one = withGroup(withGroup(nothingChosen, practice, false), moduleC, false);
    const other = withGroup(withGroup(nothingChosen, moduleC, false), practice, false);
    expect(leaveOutOf(one)).toEqual(leaveOutOf(other));
    expect(withGroup(one, moduleC, false)).toEqual(one);
  });
});
