import { describe, expect, test } from 'vitest';
import type { PackManifest } from '../pack-manifest.ts';
import {
  emptyState,
  type PackState,
  planSync,
  switched,
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
