import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { QuizSchema } from '../schemas.ts';
import { teacherMessages as say } from '../teacher-messages.vi.ts';
import { checkLessons } from './check-lessons.ts';
import { peopleUsed } from './drawing-people.ts';
import { readLessonFolders } from './lesson-folder.ts';
import { componentsIn, splitLesson } from './lesson-text.ts';
import { measureReading } from './reading-level.ts';

const root = process.cwd();
const lessons = readLessonFolders(root);
const copies: string[] = [];
afterAll(() => {
  for (const copy of copies) rmSync(copy, { recursive: true });
});

/** The repository's content, so that a test can break it. */
function copyContent(): string {
  const copy = mkdtempSync(join(tmpdir(), 'lessons-'));
  copies.push(copy);
  cpSync(join(root, 'content'), join(copy, 'content'), { recursive: true });
  return copy;
}

test('every lesson of the repository is sound', () => {
  expect(lessons.length).toBeGreaterThan(0);
  expect(checkLessons(root, '2026-11-22')).toEqual({ problems: [], overdue: [] });
});

test('a lesson past its review day warns and does not stop the build', () => {
  const { problems, overdue } = checkLessons(root, '2027-02-28');
  expect(problems).toEqual([]);
  expect(overdue).toHaveLength(lessons.length);
  expect(overdue[0]?.text).toContain('đã quá ngày phải xem lại (2027-02-28)');
});

test('a question id may not be used in two lessons', () => {
  const copy = copyContent();
  const [first, second] = lessons.map(({ path }) => join(copy, path, 'quiz.yaml'));
  if (!first || !second) throw new Error('two lessons are needed');
  const stolen = /id: (\S+)/.exec(readFileSync(first, 'utf8'))?.[1] ?? '';
  writeFileSync(second, readFileSync(second, 'utf8').replace(/id: \S+/, `id: ${stolen}`));
  expect(checkLessons(copy, '2026-11-22').problems).toEqual([
    { file: `${lessons[1]?.path}/quiz.yaml`, line: 2, text: say.duplicateId(stolen) },
  ]);
});

test('a broken list of modules is named', () => {
  const copy = copyContent();
  const file = join(copy, 'content/modules.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('order: 1', 'order: một'));
  expect(checkLessons(copy, '2026-11-22').problems).toEqual([
    { file: 'content/modules.yaml', line: 6, text: say.wrongField('order') },
  ]);
});

describe.each(lessons)('$slug', ({ lesson, quiz = '', drawings }) => {
  const text = splitLesson(lesson);
  const uses = componentsIn(text);

  test('reads easily: short sentences, five to eight minutes', () => {
    const { averageSyllables, longest, syllables } = measureReading(lesson);
    expect(averageSyllables).toBeLessThanOrEqual(22);
    expect(longest.syllables, longest.sentence).toBeLessThanOrEqual(35);
    expect(syllables).toBeGreaterThanOrEqual(600);
    expect(syllables).toBeLessThanOrEqual(1000);
  });

  test('has everything a lesson has: drawings, both paths, history, practice, questions, card', () => {
    const names = new Set(uses.map(({ name }) => name));
    const needed = ['Drawing', 'Paths', 'ThenAndNow', 'Steps', 'Practise', 'Quiz', 'PocketCard', 'Term'];
    expect(needed.filter((name) => !names.has(name))).toEqual([]);
    expect(drawings.size).toBeGreaterThanOrEqual(3);
  });

  test('uses every drawing of its folder, together at most 16 KB', () => {
    const used = uses.filter(({ name }) => name === 'Drawing').map(({ attributes }) => attributes['name']);
    expect(used.toSorted()).toEqual([...drawings.keys()].toSorted());
    const people = readFileSync('content/lessons/people.svg', 'utf8');
    const bytes = brotliCompressSync([people, ...drawings.values()].join('')).length;
    expect(bytes).toBeLessThanOrEqual(16 * 1024);
    expect([...drawings.values()].flatMap(peopleUsed).length).toBeGreaterThan(0);
  });

  test('asks in both forms, and the right answer does not always stand in the same place', () => {
    const { items } = QuizSchema.parse(parse(quiz));
    expect(new Set(items.map(({ form }) => form))).toEqual(new Set(['A', 'B']));
    const places = items.map(({ options }) => options.findIndex(({ right }) => right));
    expect(new Set(places).size).toBeGreaterThan(1);
  });

  test('holds no real-looking number, no link out, no district as of today', () => {
    const prose = text.body + quiz;
    expect(prose.match(/\b\d{12}\b/g) ?? []).toEqual([]);
    expect(prose.match(/\b0[35789]\d{8}\b/g) ?? []).toEqual([]);
    expect(prose).not.toMatch(/https?:\/\//);
  });
});
