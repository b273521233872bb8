import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { groupsOfPack } from '#src/platform/offline/pack-groups.ts';
import { MANIFEST_URL, parseManifest } from '#src/platform/offline/pack-manifest.ts';
import { openBuiltSite } from '../scripts/budgets/built-site.ts';

const site = openBuiltSite(fileURLToPath(new URL('../dist', import.meta.url)));
const packs = parseManifest(site.read(MANIFEST_URL).toString('utf8'))?.packs ?? [];

test('every pack of the site belongs to exactly one group that a person can see', () => {
  expect(packs.length).toBeGreaterThan(10);
  expect(packs.map(({ name }) => [name, groupsOfPack(name).length])).toEqual(
    packs.map(({ name }) => [name, 1]),
  );
});
