import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

/** Headers that every answer built from a pack carries, as the server's answers do. */
export type SecurityHeaders = Readonly<Record<string, string>>;

/** Scripts with an address of their own, by their name in the site; each is the file that it begins with. */
export interface BrowserPrograms {
  /** The service worker, `sw.js`. */
  readonly worker: URL;
  /** What pages fetch once they have loaded. */
  readonly pageScripts: Readonly<Record<string, URL>>;
}

/**
 * Writes the service worker and the scripts of pages. None holds a list of content, so they change only with their
 * own code; none has a hash in its name, so pages can name them in inline code without a new policy for every change.
 */
export async function writeBrowserScripts(
  siteFolder: string,
  { worker, pageScripts }: BrowserPrograms,
  headers: SecurityHeaders,
): Promise<void> {
  const define = { __SECURITY_HEADERS__: JSON.stringify(headers) };
  await writeFile(path.join(siteFolder, 'sw.js'), await bundle(fileURLToPath(worker), 'iife', define));
  for (const [name, start] of Object.entries(pageScripts))
    await writeFile(path.join(siteFolder, name), await bundle(fileURLToPath(start), 'es', {}));
}

async function bundle(input: string, format: 'iife' | 'es', define: Record<string, string>): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      modulePreload: false,
      // A page asks for what a script exports; a bundler that knows of no such page would leave it out.
      rolldownOptions: { input, preserveEntrySignatures: 'strict', output: { format, codeSplitting: false } },
    },
  });
  return codeOf(result, input);
}

function codeOf(result: Awaited<ReturnType<typeof build>>, input: string): string {
  const outputs = Array.isArray(result) ? result : [result];
  const files = outputs.flatMap((output) => ('output' in output ? output.output : []));
  const [script, ...others] = files.filter((file): file is Rolldown.OutputChunk => file.type === 'chunk');
  if (!script || others.length > 0) throw new Error(`${input} must become exactly one script`);
  return script.code;
}
