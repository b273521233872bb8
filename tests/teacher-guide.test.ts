import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { isFinished } from '#sandbox/engine/goals.ts';
import { createWorld } from '#sandbox/engine/world.ts';
import { loadSandbox, worldData } from '#sandbox/load.ts';
import { begin, calendar, follow } from '#sandbox/world-for-tests.ts';
import { checkContent, contentPatterns } from '#src/check-content.ts';
import type { FileTexts } from '#src/platform/data-files/file-texts.ts';
import { readFileTexts } from '#src/platform/data-files/read-file-texts.ts';
import { spoiltFiles } from './content-mistakes/read-mistakes.ts';

// Every check reads all files; a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

const guide = readFileSync('content/README.md', 'utf8');
const texts = readFileTexts(process.cwd(), contentPatterns);

/** The example of one language, as it stands in the guide. */
function example(language: string): string {
  return new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(guide)?.[1] ?? '';
}

const folder = 'content/lessons/nguoi-dan/a9-hoi-ho-so';
const examples = {
  [`${folder}/index.mdx`]: example('mdx'),
  [`${folder}/xem-o-nha.svg`]: example('svg'),
  [`${folder}/quiz.yaml`]: example('yaml'),
  'sandbox/scenarios/hoi-ho-so.json': example('json'),
};

test('the lesson, questions and task of the guide can be taken as they are', () => {
  const problemsWith = (added: FileTexts) => checkContent({ ...texts, ...added }, '2026-11-22').problems;
  expect(problemsWith(examples)).toEqual([]);
  // Negative control: each of them is really looked at.
  for (const file of Object.keys(examples))
    expect(problemsWith({ ...examples, [file]: 'x' })).not.toEqual([]);
});

test('the task of the guide leads to its end', () => {
  const world = createWorld(worldData(loadSandbox({ ...texts, ...examples }), 'hoi-ho-so', calendar));
  const run = follow(world, begin(world, 'guided'));
  expect(isFinished(world, run.state)).toBe(true);
});

test('every answer that the guide explains is one that is given', () => {
  const table = guide.slice(guide.indexOf('| Máy báo'));
  const explained = [...table.matchAll(/^\| (.+?) +\| /gm)]
    .map(([, said = '']) => said)
    .filter((said) => !/^(?:Máy báo$|-)/.test(said));
  const given = spoiltFiles.flatMap(([, { mistakes }]) => mistakes.map(({ says }) => says));
  expect(explained.length).toBeGreaterThan(10);
  expect(explained.filter((said) => !given.some((sentence) => sentence.includes(said)))).toEqual([]);
});
