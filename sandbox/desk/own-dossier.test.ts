import { describe, expect, it } from 'vitest';
import type { World } from '../engine/world.ts';
import { begin, follow, play, worldOf } from '../world-for-tests.ts';
import { fileOfOwn } from './desk-file.ts';
import { gradeLetter, rightLetter } from './letters-for-tests.ts';
import { bringToDesk } from './own-dossier.ts';

function deskFileOf(world: World) {
  const run = play(
    world,
    begin(world),
    { type: 'attested', accepted: true },
    { type: 'dossier-submitted', key: 'k' },
  ).run;
  const own = bringToDesk(world, run.events);
  if (own === undefined) throw new Error('nothing reached the desk');
  return { own, file: fileOfOwn(own.world, own.run.state, own.code) };
}

const task = () => worldOf('nop-ho-so', { faults: [] });

describe('a dossier of one’s own on the desk', () => {
  it('is the one that was submitted, whatever the office did with it later', () => {
    const world = worldOf('khai-sinh-cho-chau');
    const finished = follow(world, begin(world));
    expect(finished.state.dossiers[0]?.status).toBe('returned');
    const own = bringToDesk(world, finished.events);
    expect(own?.run.state.dossiers).toMatchObject([
      { code: finished.state.dossiers[0]?.code, status: 'submitted' },
    ]);
    expect(own?.run.state.schedule.filter(({ what }) => what === 'officer')).toEqual([]);
  });

  it('is accepted when the check finds nothing', () => {
    const { file } = deskFileOf(task());
    expect(file.right).toEqual({ act: 'accept', planted: [], date: '2026-11-23' });
    expect(file.inDatabase).toEqual(['giay-chung-nhan-ket-hon', 'giay-to-cu-tru']);
    expect(gradeLetter(file, rightLetter(file))).toMatchObject({ score: 1 });
  });

  it('needs everything that the check finds', () => {
    const world = task();
    const { start } = world.scenario;
    const draft = start.draft && { ...start.draft, papers: { 'giay-chung-sinh': ['the-tap-huan'] } };
    const wrongPaper = worldOf('nop-ho-so', {
      faults: [],
      start: { ...start, images: ['the-tap-huan'], ...(draft && { draft }) },
    });
    const { file } = deskFileOf(wrongPaper);
    expect(file.right).toEqual({
      act: 'request-supplement',
      planted: [{ reason: 'R1', component: 'giay-chung-sinh' }],
      date: '2026-12-03',
    });
    expect(gradeLetter(file, rightLetter(file))).toMatchObject({ score: 1 });
  });

  it('is sent away from the wrong office, to the right one', () => {
    const { file } = deskFileOf(worldOf('nop-ho-so', { faults: [], agencies: ['commune-committee:08290'] }));
    expect(file.right).toMatchObject({
      act: 'reject',
      planted: [{ reason: 'R3' }],
      target: 'commune-committee:08290',
    });
    expect(gradeLetter(file, rightLetter(file))).toMatchObject({ score: 1 });
  });

  it('is not there before anything was submitted', () => {
    const world = task();
    expect(bringToDesk(world, begin(world).events)).toBeUndefined();
  });
});
