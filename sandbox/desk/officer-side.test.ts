import { describe, expect, it } from 'vitest';
import { faultIds } from '../engine/codes.ts';
import { begin, follow, sandbox, worldOf } from '../world-for-tests.ts';
import { officerSides } from './officer-side.ts';
import { bringToDesk } from './own-dossier.ts';

const casesOf = (fault: string) => sandbox.cases.filter((deskCase) => deskCase.fault === fault);
const withSide = (side: string) => faultIds.filter((id) => officerSides[id] === side);

describe('the officer’s side of a fault', () => {
  it('is there for every fault, or the reason why not', () => {
    expect(Object.keys(officerSides).toSorted()).toEqual(faultIds.toSorted());
  });

  it.each(withSide('case'))('%s has a case', (fault) => {
    expect(casesOf(fault)).not.toEqual([]);
  });

  it('is named by no case whose fault comes to the desk in another way, or not at all', () => {
    expect(faultIds.filter((id) => officerSides[id] !== 'case' && casesOf(id).length > 0)).toEqual([]);
  });

  it.each(withSide('own-dossier'))('%s comes with the dossier of the task that teaches it', (fault) => {
    const task = sandbox.scenarios.find(({ teaches }) => teaches.some((taught) => taught === fault));
    const world = worldOf(task?.id ?? '');
    const own = bringToDesk(world, follow(world, begin(world)).events);
    expect(own?.run.state.struck).toContain(fault);
  });

  it.each(withSide('case').filter((fault) => fault !== 'F-SIGN'))(
    '%s leads to a task of a resident',
    (fault) => {
      expect(sandbox.scenarios.some(({ teaches }) => teaches.some((taught) => taught === fault))).toBe(true);
    },
  );
});
