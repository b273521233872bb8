import { describe, expect, test } from 'vitest';
import type { PackManifest } from '../pack-manifest.ts';
import {
  emptyState,
  type KnownRelease,
  type PackState,
  planSync,
  switched,
  wantedOf,
  withChoice,
  withNothingMissing,
  withPack,
  withStaged,
} from './release.ts';

const manifestOf = (release: string, ids: Record<string, string>): PackManifest => ({
  version: 1,
  release,
  aliases: {},
  packs: Object.entries(ids).map(([name, id]) => ({ name, id, rawBytes: 100, wireBytes: 40, files: 1 })),
});
const first = manifestOf('r1', { core: 'c1', 'module-a': 'a1', 'module-b': 'b1' });
const second = manifestOf('r2', { core: 'c1', 'module-a': 'a2', 'module-b': 'b1' });
const namesOf = (plan: ReturnType<typeof planSync>) => [
  plan.kind,
  ...plan.missing.map((entry) => entry.name),
];

/** A device that has everything of a release, pack by pack. */
function deviceWith(manifest: PackManifest, packs = manifest.packs): PackState {
  return packs.reduce((state, entry) => withPack(state, manifest, entry), emptyState);
}

describe('planning a sync', () => {
  test('an empty device adds everything, core first, then what is being read', () => {
    expect(namesOf(planSync(emptyState, first, 'module-b'))).toEqual(['add', 'core', 'module-b', 'module-a']);
  });

  test('a half-filled device adds what is missing', () => {
    const half = deviceWith(first, first.packs.slice(0, 1));
    expect(half.live?.complete).toBe(false);
    expect(namesOf(planSync(half, first))).toEqual(['add', 'module-a', 'module-b']);
  });

  test('a changed lesson is staged and costs its own pack', () => {
    expect(namesOf(planSync(deviceWith(first), second))).toEqual(['stage', 'module-a']);
  });

  test('a release that is staged already costs nothing', () => {
    expect(namesOf(planSync(withStaged(deviceWith(first), second), second))).toEqual(['stage']);
  });

  test('a dropped pack is a change too', () => {
    const without = manifestOf('r3', { core: 'c1', 'module-a': 'a1' });
    expect(namesOf(planSync(deviceWith(first), without))).toEqual(['stage']);
  });

  test('a half-filled device whose core changed stages the whole release', () => {
    const half = deviceWith(first, first.packs.slice(0, 1));
    const third = manifestOf('r3', { core: 'c2', 'module-a': 'a1', 'module-b': 'b1' });
    expect(namesOf(planSync(half, third))).toEqual(['stage', 'core', 'module-a', 'module-b']);
  });
});

describe('switching', () => {
  test('staging leaves the reader’s release alone until the switch', () => {
    const staged = withStaged(deviceWith(first), second);
    expect(staged.live).toEqual(deviceWith(first).live);
    expect(switched(staged)).toEqual({
      generation: 1,
      live: {
        release: 'r2',
        packs: { core: 'c1', 'module-a': 'a2', 'module-b': 'b1' },
        aliases: {},
        complete: true,
      },
    });
  });

  test('without a staged release nothing happens, however often the button is pressed', () => {
    const state = deviceWith(first);
    expect(switched(state)).toBe(state);
  });

  test('a release taken back drops what was staged and keeps the generation', () => {
    const staged = withStaged(deviceWith(first), second);
    expect(withNothingMissing(staged, first)).toEqual(deviceWith(first));
  });

  test('nothing new writes nothing', () => {
    const state = deviceWith(first);
    expect(withNothingMissing(state, first)).toBe(state);
    const staged = withStaged(state, second);
    expect(withStaged(staged, second)).toBe(staged);
  });
});

describe('what the person does without', () => {
  const without = (known: KnownRelease, ...leftOut: string[]) => wantedOf({ ...known, leftOut });
  const noB = ['module-b'];

  test('nothing left out changes nothing', () => {
    expect(wantedOf(first)).toEqual(first);
    expect(without(first)).toMatchObject({ release: 'r1', packs: first.packs });
  });

  test('a group goes with its further parts and pictures, and with nothing that only begins alike', () => {
    const parts = manifestOf('r1', { core: '', 'data-2': '', data: '', database: '', 'data-pictures': '' });
    expect(without(parts, 'data').packs.map(({ name }) => name)).toEqual(['core', 'database']);
  });

  test('it is neither fetched, nor missing from a whole release', () => {
    const wanted = without(first, 'module-b');
    expect(namesOf(planSync(emptyState, wanted))).toEqual(['add', 'core', 'module-a']);
    expect(deviceWith(wanted).live?.complete).toBe(true);
  });

  test('removing takes it out of what is live; what stays is still whole', () => {
    const chosen = withChoice(deviceWith(first), noB, []);
    expect(chosen.live).toMatchObject({ packs: { core: 'c1', 'module-a': 'a1' }, complete: true });
    expect(namesOf(planSync(chosen, without(first, 'module-b')))).toEqual(['add']);
    expect(withNothingMissing(chosen, without(first, 'module-b')).generation).toBe(0);
  });

  test('taking it back: not whole until it is here, and only it is fetched', () => {
    const device = deviceWith(without(first, 'module-b'));
    const chosen = withChoice(device, [], noB);
    expect(chosen.live?.complete).toBe(false);
    const plan = planSync(chosen, first);
    expect(namesOf(plan)).toEqual(['add', 'module-b']);
    const whole = plan.missing.reduce((state, entry) => withPack(state, first, entry), chosen);
    expect(whole).toEqual(deviceWith(first));
  });

  test('one given up for another leaves the release not whole', () => {
    const device = deviceWith(without(first, 'module-b'));
    const chosen = withChoice(device, ['module-a'], noB);
    expect(chosen.live).toMatchObject({ packs: { core: 'c1' }, complete: false });
    expect(namesOf(planSync(chosen, without(first, 'module-a')))).toEqual(['add', 'module-b']);
  });

  test('a newer release is staged without it, and goes live without it', () => {
    const newest = without(second, 'module-b');
    const device = deviceWith(without(first, 'module-b'));
    expect(namesOf(planSync(device, newest))).toEqual(['stage', 'module-a']);
    const live = switched(withStaged(device, newest)).live;
    expect(live).toMatchObject({ packs: { core: 'c1', 'module-a': 'a2' }, complete: true });
  });

  test('removed while a newer release is staged: staged again, without it', () => {
    const device = withStaged(deviceWith(first), second);
    const chosen = withChoice(device, noB, []);
    expect(chosen.staged).toBeUndefined();
    const newest = without(second, 'module-b');
    expect(namesOf(planSync(chosen, newest))).toEqual(['stage', 'module-a']);
    expect(Object.keys(withStaged(chosen, newest).staged?.packs ?? {})).toEqual(['core', 'module-a']);
  });

  test('taken back while a newer release is staged: the newer one is staged with it', () => {
    const device = withStaged(deviceWith(without(first, 'module-b')), without(second, 'module-b'));
    const chosen = withChoice(device, [], noB);
    expect(namesOf(planSync(chosen, second))).toEqual(['stage', 'module-a', 'module-b']);
    expect(withStaged(chosen, second).staged).toMatchObject({ complete: true, release: 'r2' });
  });

  test('taken back after the switch: added to what is live', () => {
    const device = deviceWith(without(second, 'module-b'));
    expect(namesOf(planSync(withChoice(device, [], noB), second))).toEqual(['add', 'module-b']);
  });

  test('only what is left out has changed: nothing to stage', () => {
    const changedB = manifestOf('r3', { core: 'c1', 'module-a': 'a1', 'module-b': 'b2' });
    const device = deviceWith(without(first, 'module-b'));
    expect(namesOf(planSync(device, without(changedB, 'module-b')))).toEqual(['add']);
  });

  test('an empty device stays one', () => {
    expect(withChoice(emptyState, noB, [])).toEqual(emptyState);
  });
});
