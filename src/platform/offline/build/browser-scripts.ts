import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

/** Headers that every answer built from a pack carries, as the server's answers do. */
export type SecurityHeaders = Readonly<Record<string, string>>;

const WORKER = fileURLToPath(new URL('../worker/service-worker.ts', import.meta.url));
const PAGE_SCRIPT = fileURLToPath(new URL('../client/start.ts', import.meta.url));

/**
 * Writes `sw.js` and `offline.js`. Neither holds a list of content, so they change only with their own code;
 * neither has a hash in its name, so pages can name them in inline code without a new policy for every change.
 */
export async function writeBrowserScripts(siteFolder: string, headers: SecurityHeaders): Promise<void> {
  const define = { __SECURITY_HEADERS__: JSON.stringify(headers) };
  await writeFile(path.join(siteFolder, 'sw.js'), await bundle(WORKER, 'iife', define));
  await writeFile(path.join(siteFolder, 'offline.js'), await bundle(PAGE_SCRIPT, 'es', {}));
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
      rolldownOptions: { input, output: { format, codeSplitting: false } },
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
