import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const folder = 'src/pages/can-bo';

test('every page of the staff takes names off the device in time', async () => {
  const pages = (await readdir(folder)).filter((name) => name.endsWith('.astro'));
  expect(pages.length).toBeGreaterThan(10);
  for (const name of pages) {
    const source = await readFile(`${folder}/${name}`, 'utf8');
    expect(source, name).toContain("import './_staff-device.ts';");
  }
});
