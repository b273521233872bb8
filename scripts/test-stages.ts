import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { programs, root, startNode } from './child-program.ts';
import { isSpeechTested } from './speech/is-speech-tested.ts';
import {
  type Counts,
  countPlaywright,
  countVitest,
  judge,
  type PlaywrightReport,
  sum,
  type VitestReport,
} from './test-counts.ts';
import {
  type Failure,
  failuresOfPlaywright,
  failuresOfVitest,
  type PlaywrightSuite,
  type VitestFailures,
} from './test-failures.ts';

/** One line of `npm test`. */
export interface Stage {
  name: string;
  run(): Promise<StageResult>;
}

/** What a stage came to, and everything its program wrote. */
export interface StageResult {
  counts: Counts;
  output: string;
  /** As far as its program tells them one by one. */
  failures: readonly Failure[];
}

/** How `npm test` and `.ci/run` differ: the second runs every journey, seats under load and kills; the first one of each kind. */
export interface Extent {
  everyJourney: boolean;
}

const reports = path.join(root, 'test-results');
/** They keep the machine busy for a minute and more. */
const underLoad = 'tests/contracts/{board-cuts,board-load,kills,notice-kills,rush}.test.ts';
/** Without them, files do not disturb each other: each has databases and servers of its own. */
const sideBySide = ['--fileParallelism', '--exclude', underLoad];
const longestStageMs = 30 * 60_000;

/** The stages in their order: what is cheap and finds most comes first; what looks at `dist` after the build. */
export function stages({ everyJourney }: Extent): Stage[] {
  const extent = everyJourney ? [] : ['--grep-invert', '@ci', '--project=releases', '--project=product'];
  return [
    check('format and lint', [programs.biome, 'check', '--error-on-warnings', '.']),
    check('types of content', [programs.astro, 'sync']), // first: the others read what it writes
    together('types and spelling', [
      check('types', [programs.astro, 'check']), // in pages and in every file of TypeScript
      check('types in components', [programs.svelteCheck, '--fail-on-warnings']),
      check('spelling of English', [programs.cspell, 'lint', '--no-progress', '--show-suggestions']),
    ]),
    vitestStage('units', ['node', 'browser-parts']),
    vitestStage('data and seats', ['contracts'], everyJourney ? [] : sideBySide),
    ...(isSpeechTested ? [check('spoken length', ['scripts/measure-speech.ts'])] : []),
    check('build', ['scripts/build.ts']),
    vitestStage('built site', ['built-site']),
    playwrightStage('journeys', ['tests/journeys', ...extent]),
    playwrightStage('accessibility', ['tests/accessibility', ...extent]),
  ];
}

/** A program that either passes or fails as a whole. */
function check(name: string, args: readonly string[]): Stage {
  return {
    name,
    async run() {
      const { code, output } = await runCaptured(args);
      const counts = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
      return { output, counts, failures: [] };
    },
  };
}

/** Stages that do not disturb each other, run at once: each of them keeps one processor busy for a while. */
function together(name: string, parts: readonly Stage[]): Stage {
  return {
    name,
    async run() {
      const results = await Promise.all(parts.map((part) => part.run()));
      const failed = results.filter(({ counts }) => counts.failed > 0);
      return {
        counts: sum(results.map(({ counts }) => counts)),
        output: failed.map(({ output }) => output).join('\n'),
        failures: failed.flatMap(({ failures }) => failures),
      };
    },
  };
}

function vitestStage(name: string, projects: readonly string[], more: readonly string[] = []): Stage {
  const report = path.join(reports, `${name.replaceAll(' ', '-')}.json`);
  const args = [
    ...[programs.vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile=${report}`],
    ...projects.flatMap((project) => ['--project', project]),
    ...more,
  ];
  return reportedStage<VitestReport & VitestFailures>({
    ...{ name, report, args },
    ...{ count: countVitest, tell: failuresOfVitest },
  });
}

function playwrightStage(name: string, filter: readonly string[]): Stage {
  const report = path.join(reports, `${name}.json`);
  const args = [programs.playwright, 'test', '--reporter=list,json', ...filter];
  return reportedStage<PlaywrightReport & PlaywrightSuite>({
    ...{ name, report, args, variables: { PLAYWRIGHT_JSON_OUTPUT_NAME: report } },
    ...{ count: countPlaywright, tell: failuresOfPlaywright },
  });
}

interface Reported<Report> {
  readonly name: string;
  /** The file that the program writes. */
  readonly report: string;
  readonly args: readonly string[];
  readonly variables?: Record<string, string>;
  readonly count: (report: Report) => Counts;
  readonly tell: (report: Report) => readonly Failure[];
}

/** A program that writes how many of its tests passed. */
function reportedStage<Report>({ name, report, args, variables, count, tell }: Reported<Report>): Stage {
  return {
    name,
    async run() {
      await rm(report, { force: true });
      const { code, output } = await runCaptured(args, variables);
      const nothing = { counts: judge({ passed: 0, failed: 0, skipped: 0 }, code), failures: [] };
      if (!existsSync(report)) return { output, ...nothing };
      const written: Report = JSON.parse(readFileSync(report, 'utf8'));
      return { output, counts: judge(count(written), code), failures: tell(written) };
    },
  };
}

async function runCaptured(
  args: readonly string[],
  variables: Record<string, string> = {},
): Promise<{ code: number; output: string }> {
  const child = startNode(args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { FORCE_COLOR: '0', ...variables },
    timeout: longestStageMs,
  });
  let output = '';
  child.stdout?.on('data', (part) => (output += part));
  child.stderr?.on('data', (part) => (output += part));
  const [code] = await once(child, 'close');
  return { code: typeof code === 'number' ? code : 1, output };
}
