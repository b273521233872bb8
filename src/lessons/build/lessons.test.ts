import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { contentPatterns } from '#src/check-content.ts';
import { readFileTexts } from '#src/platform/data-files/read-file-texts.ts';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import { readingLevel } from '../rules/reading-level.ts';
import { QuizSchema } from '../schemas.ts';
import { teacherMessages as say } from '../teacher-messages.vi.ts';
import { checkLessons } from './check-lessons.ts';
import { peopleUsed } from './drawing-people.ts';
import { lessonFolders } from './lesson-folder.ts';
import { splitLesson } from './lesson-text.ts';
import { tagsIn } from './lesson-tree.ts';
import { plainLesson } from './plain-lesson.ts';

const texts = readFileTexts(process.cwd(), contentPatterns);
const lessons = lessonFolders(texts);
const today = vietnamDateAt(Date.now());

/** Everything wrong after one file was changed; the thing to change must be there. */
function problemsAfter(file: string, from: string | RegExp, to: string) {
  expect(texts[file]).toMatch(from);
  return checkLessons({ ...texts, [file]: (texts[file] ?? '').replace(from, to) }, today).problems;
}

test('every lesson of the repository is sound', () => {
  expect(lessons.length).toBeGreaterThan(0);
  expect(checkLessons(texts, today).problems).toEqual([]);
});

test('a question id may not be used in two lessons', () => {
  const [first, second] = lessons;
  const stolen = /id: (\S+)/.exec(first?.quiz ?? '')?.[1] ?? '';
  const file = `${second?.path}/quiz.yaml`;
  expect(problemsAfter(file, /id: \S+/, `id: ${stolen}`)).toEqual([
    { file, line: 2, column: 9, text: say.duplicateId(stolen) },
  ]);
});

test('two lessons of one module may not stand at one place', () => {
  const [, second] = lessons.filter(({ slug }) => slug.startsWith('a'));
  const file = `${second?.path}/index.mdx`;
  const problems = problemsAfter(file, /^order: \d+/m, 'order: 1');
  expect(problems).toMatchObject([{ file, text: say.duplicateOrder() }]);
});

test('a lesson whose file has another name is missed', () => {
  const path = lessons[0]?.path;
  const { [`${path}/index.mdx`]: lesson, ...others } = texts;
  expect(checkLessons({ ...others, [`${path}/bai.mdx`]: lesson ?? '' }, today).problems).toEqual([
    { file: `${path}/index.mdx`, line: 1, column: 1, text: say.lessonMissing() },
  ]);
});

test('a broken list of modules is named', () => {
  const text = 'Mục “order” đang ghi “một”. Ghi một số, ví dụ 1.';
  expect(problemsAfter('content/modules.yaml', 'order: 1', 'order: một')).toEqual([
    { file: 'content/modules.yaml', line: 6, column: 10, text },
  ]);
});

test('a sheet of characters that does more than draw is named', () => {
  const file = 'content/lessons/people.svg';
  expect(problemsAfter(file, '</svg>', '<script>alert(1)</script></svg>')).toEqual([
    { file, line: 1, column: 1, text: say.drawingFaults['drawing.active']('people') },
  ]);
});

describe.each(lessons)('$slug', ({ lesson, quiz = '', drawings }) => {
  const text = splitLesson(lesson);
  const uses = tagsIn(text);

  test('reads easily: short sentences, five to eight minutes', () => {
    const { mean, longest, syllables } = readingLevel(plainLesson(text.body));
    expect(mean).toBeLessThanOrEqual(22);
    expect(longest.syllables, longest.text).toBeLessThanOrEqual(35);
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
    const people = texts['content/lessons/people.svg'] ?? '';
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
