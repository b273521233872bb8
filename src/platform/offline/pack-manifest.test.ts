import { expect, test } from 'vitest';
import { type PackManifest, packUrl, parseManifest } from './pack-manifest.ts';

const manifest: PackManifest = {
  version: 1,
  release: 'r1',
  packs: [{ name: 'core', id: 'c1', rawBytes: 10, wireBytes: 5, files: 2 }],
  aliases: { 'Quiz.abcd1234.js': 'Quiz.js' },
};

test('reads what the build wrote', () => {
  expect(parseManifest(JSON.stringify(manifest))).toEqual(manifest);
  expect(packUrl({ name: 'core', id: 'c1' })).toBe('/packs/core.c1.pack');
});

test.each([
  ['the page of a captive portal', '<html>Wi-Fi</html>'],
  ['nothing', ''],
  ['null', 'null'],
  ['a later format', JSON.stringify({ ...manifest, version: 2 })],
  ['a pack without an id', JSON.stringify({ ...manifest, packs: [{ name: 'core' }] })],
  ['an empty entry', JSON.stringify({ ...manifest, packs: [null] })],
])('refuses %s', (_what, text) => expect(parseManifest(text)).toBeUndefined());
