import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin, ViteDevServer } from 'vite';
import { type ContentCheck, checkContent, contentPatterns } from './check-content.ts';
import { describeProblem } from './platform/data-files/data-problem.ts';
import { gateMessages as say } from './platform/data-files/messages.vi.ts';
import { readFileTexts } from './platform/data-files/read-file-texts.ts';
import { vietnamDateAt } from './platform/text/vietnam-clock.ts';

/** Nothing is built from a file that is wrong; while editing, the same sentences stand where the page would be. */
export function contentGate(): AstroIntegration {
  return {
    name: 'content-gate',
    hooks: {
      'astro:config:setup'({ command, config, updateConfig }) {
        const root = fileURLToPath(config.root);
        if (command === 'dev') updateConfig({ vite: { plugins: [watchContent(root)] } });
        else if (command !== 'preview') stopAtBrokenContent(root);
      },
    },
  };
}

/**
 * Check everything that teachers edit and say on the console what has to be mended.
 * Ends the process when something is wrong: nothing has started yet that would have to be finished.
 */
export function stopAtBrokenContent(root: string): void {
  const { problems } = sayCheck(check(root));
  if (problems.length > 0) process.exit(1);
}

function check(root: string): ContentCheck {
  return checkContent(readFileTexts(root, contentPatterns), vietnamDateAt(Date.now()));
}

function sayCheck(result: ContentCheck): ContentCheck {
  const { problems, warnings } = result;
  if (warnings.length > 0)
    console.warn([say.warned(warnings.length), ...warnings.map(describeProblem), ''].join('\n'));
  if (problems.length > 0) console.error(describeAll(result));
  return result;
}

function describeAll({ problems }: ContentCheck): string {
  return [say.stopped(problems.length), ...problems.map(describeProblem), ''].join('\n');
}

/** Check again after every edit, and show what is wrong instead of pages until it is mended. */
export function watchContent(root: string): Plugin {
  let last: ContentCheck = { problems: [], warnings: [] };
  const isContent = (file: string) => /[\\/](?:content|sandbox)[\\/].*\.(?:mdx?|ya?ml|svg|json)$/.test(file);
  return {
    name: 'content-gate',
    configureServer(server: ViteDevServer) {
      server.watcher.on('all', (_event, file) => {
        if (!isContent(file)) return;
        const before = describeAll(last);
        last = check(root);
        // Editors save in several steps: the same news is told once.
        if (describeAll(last) === before) return;
        if (last.problems.length > 0) console.error(describeAll(last));
        else console.log(say.mended);
      });
      server.middlewares.use((request, response, next) => {
        const wantsPage = request.headers.accept?.includes('text/html');
        if (last.problems.length === 0 || !wantsPage) return next();
        // The browser asks again by itself, so that the page comes back once the file is mended.
        response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8', refresh: '2' });
        response.end(describeAll(last));
      });
    },
  };
}
