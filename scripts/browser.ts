import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A Chromium to test with; `executablePath` is absent when Playwright knows its own. */
export interface Browser {
  executablePath?: string;
  /** Whole environment of the browser's process, where it needs libraries of its own. */
  env?: Record<string, string>;
}

const root = fileURLToPath(new URL('..', import.meta.url));

const systemPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Find a Chromium, so that `npm test` needs nothing but npm. In this order: `CHROMIUM_PATH`, one installed on
 * the system (left out by `SKIP_SYSTEM_BROWSER=1`), Playwright's own, the one packed in `@sparticuz/chromium`.
 */
export async function findBrowser(variables: NodeJS.ProcessEnv = process.env): Promise<Browser> {
  const { CHROMIUM_PATH: named, SKIP_SYSTEM_BROWSER: skipInstalled } = variables;
  if (named) return { executablePath: named };

  const installed = skipInstalled ? undefined : systemPlaces.find((place) => existsSync(place));
  if (installed) return { executablePath: installed };

  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return {};

  if (process.platform === 'linux' && process.arch === 'x64') return packedBrowser(variables);
  throw new Error(
    'No Chromium found. Install one (apt-get install chromium, or npx playwright install chromium) or set CHROMIUM_PATH.',
  );
}

/** The browser of `@sparticuz/chromium`, with the libraries and fonts that a bare machine lacks. */
async function packedBrowser(variables: NodeJS.ProcessEnv): Promise<Browser> {
  const packed = path.join(root, 'node_modules/@sparticuz/chromium');
  const { version }: { version: string } = JSON.parse(
    await readFile(path.join(packed, 'package.json'), 'utf8'),
  );
  const home = path.join(root, 'node_modules/.cache', `chromium-${version}-open-sans`);
  if (!existsSync(home)) await unpack(path.join(packed, 'bin'), home);
  return {
    executablePath: path.join(home, 'chromium'),
    env: {
      ...definedOnly(variables),
      FONTCONFIG_FILE: path.join(home, 'fonts.conf'),
      LD_LIBRARY_PATH: path.join(home, 'al2023/lib'),
    },
  };
}

/** Unpack beside the final place and move: an interrupted unpacking never looks like a whole browser. */
async function unpack(bin: string, home: string): Promise<void> {
  const beside = `${home}.${process.pid}`;
  await mkdir(beside, { recursive: true });
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  await withTemporaryFolder(beside, async () => {
    await chromium.executablePath(bin);
    await inflate(path.join(bin, 'al2023.tar.br'));
  });
  await writeFile(path.join(beside, 'fonts.conf'), fontSettings(home));
  try {
    await rename(beside, home);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    if (!existsSync(home)) throw error; // otherwise another process was faster
  }
}

/**
 * The package's own settings look for its fonts in /tmp; without any font a page has no height and crashes. Without a
 * preference the order on the disk decides, and every measure of a page with it: Open Sans is as wide as what phones
 * have.
 */
function fontSettings(home: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(home, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <match target="pattern">
    <edit name="family" mode="append_last" binding="strong"><string>Open Sans</string></edit>
  </match>
  <cachedir>${path.join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

/** The package unpacks into the temporary folder of the process; its usual one is shared and never refreshed. */
async function withTemporaryFolder(folder: string, work: () => Promise<void>): Promise<void> {
  const { TMPDIR: usual } = process.env;
  Object.assign(process.env, { TMPDIR: folder });
  try {
    await work();
  } finally {
    if (usual === undefined) Reflect.deleteProperty(process.env, 'TMPDIR');
    else Object.assign(process.env, { TMPDIR: usual });
  }
}

function definedOnly(variables: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** Arguments for every test browser: root in a container has no sandbox, and the browser itself stays silent. */
export const browserArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
