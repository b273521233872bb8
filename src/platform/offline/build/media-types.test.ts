import { expect, test } from 'vitest';
import { ask, serve, writeSite } from '#src/platform/http/served-for-tests.ts';
import { mediaTypeOf } from './media-types.ts';

const kinds = [
  'html',
  'js',
  'css',
  'json',
  'webmanifest',
  'svg',
  'txt',
  'xml',
  'png',
  'jpg',
  'webp',
  'mp3',
  'mp4',
];
const names = [...kinds.map((kind) => `a.${kind}`), 'pagefind/vi.pf_index', 'pagefind/wasm.vi.pagefind'];

test('a file has the same media type from a pack and from the server', async () => {
  const files = Object.fromEntries(['index.html', ...names].map((name) => [name, 'a']));
  const server = await serve({ siteDir: await writeSite(files) });
  for (const name of names)
    expect([name, (await ask(server.port, `/${name}`)).headers['content-type']]).toEqual([
      name,
      mediaTypeOf(name),
    ]);
  await server.stop();
});
