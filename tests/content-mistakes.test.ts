import { describe, expect, test, vi } from 'vitest';
import { checkSandboxFiles } from '#sandbox/load.ts';
import { checkContent, contentPatterns, findTakeHomeProblems } from '#src/check-content.ts';
import { checkCentre } from '#src/classes/build/check-centre.ts';
import { centreFile } from '#src/classes/build/read-centre.ts';
import { checkLessons } from '#src/lessons/build/check-lessons.ts';
import type { DataProblem } from '#src/platform/data-files/data-problem.ts';
import type { FileTexts } from '#src/platform/data-files/file-texts.ts';
import { fieldMessages, fileMessages } from '#src/platform/data-files/messages.vi.ts';
import { readFileTexts } from '#src/platform/data-files/read-file-texts.ts';
import { checkHolidays, holidaysFile } from '#src/platform/holidays/read-holidays.ts';
import { findWordProblems } from '#src/platform/words/check-words.ts';
import { avoidedWordsFile, readWordRules, rightWordsFile } from '#src/platform/words/word-rules.ts';
import { readEntries } from '#src/read-catalogue.ts';
import { checkSynonyms, synonymsFile } from '#src/search/build/check-synonyms.ts';
import { readSpokenWords, spokenFile } from '#src/take-home/build/spoken-words.ts';
import { type Mistake, type SpoiltFile, spoiltFiles } from './content-mistakes/read-mistakes.ts';

// Every check reads all files; a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

const texts = readFileTexts(process.cwd(), contentPatterns);
const today = '2026-11-22';
const { rules } = readWordRules(texts);
const entries = readEntries(texts);

/** What is said about one file with another text; only the part it belongs to is looked at, which is quicker. */
function problemsOf(file: string, text: string, others: FileTexts = texts): readonly DataProblem[] {
  const changed = { ...others, [file]: text };
  const problems = problemsOfPart(file, text, changed);
  return problems.length === 0 && rules ? findWordProblems({ [file]: text }, rules) : problems;
}

function problemsOfPart(file: string, text: string, changed: FileTexts): readonly DataProblem[] {
  if (file === holidaysFile) return checkHolidays(text).problems;
  if (file === centreFile) return checkCentre(text);
  if (file === rightWordsFile || file === avoidedWordsFile) return readWordRules(changed).problems;
  if (file === synonymsFile) return checkSynonyms(changed, entries);
  if (file === spokenFile) return readSpokenWords(text).problems;
  if (file.startsWith('sandbox/')) return checkSandboxFiles(changed).problems;
  const { problems } = checkLessons(changed, today);
  return problems.length > 0 ? problems : findTakeHomeProblems(changed, new Set());
}

/** Line, from 1, on which the change begins, or that of the text named by the mistake. */
function expectedLine(spoilt: string, sound: string, { from, to, at }: Mistake): number {
  const same = [...from].findIndex((letter, index) => letter !== to[index]);
  const offset =
    at === undefined ? sound.indexOf(from) + (same < 0 ? from.length : same) : spoilt.indexOf(at);
  return spoilt.slice(0, offset).split('\n').length;
}

test.each(['', '# chỉ có ghi chú\n', '---\n'])(
  'a file about the centre that holds only %j is said to be empty',
  (text) => {
    expect(checkCentre(text)).toMatchObject([{ file: centreFile, line: 1, text: fieldMessages.fileEmpty }]);
  },
);

test('everything that teachers edit is sound today', () => {
  expect(checkContent(texts, today)).toEqual({ problems: [], warnings: [] });
});

describe.each(spoiltFiles)('a mistake in the %s', (_kind, { file, mistakes }: SpoiltFile) => {
  const sound = texts[file] ?? '';

  test.each(mistakes)('$name is answered once, with file, line and what to do', (mistake) => {
    expect(sound).toContain(mistake.from);
    const spoilt = sound.replace(mistake.from, () => mistake.to);
    const answer = problemsOf(file, spoilt).map(({ line, text, file: named }) => ({ named, line, text }));
    const line = expectedLine(spoilt, sound, mistake);
    expect(answer).toEqual([{ named: file, line, text: mistake.says }]);
  });

  test('is told in Vietnamese, and says what to write instead', () => {
    const advice =
      /ghi |viết |thêm |xóa|sửa |chọn |có phải|thay |đặt |đổi |chỉnh |chỉ |dời |gộp |chuyển |đóng |gõ lại|bắt đầu|theo kiểu|gồm/i;
    for (const { says } of mistakes) {
      expect(says).toMatch(advice);
      expect(says).not.toMatch(/\b(?:invalid|expected|received|unexpected|undefined|null|NaN|error)\b/i);
    }
  });
});

test.each<[string, BufferEncoding, string]>([
  ['UTF-16', 'utf16le', '\uFEFF'],
  ['an old encoding of one byte', 'latin1', ''],
])('a file saved in %s is answered by how to save it', (_name, encoding, mark) => {
  const file = 'content/glossary.yaml';
  const text = Buffer.from(`${mark}${texts[file]}`, encoding).toString('utf8');
  const { problems } = checkContent({ ...texts, [file]: text }, today);
  expect(problems).toMatchObject([{ file, text: fileMessages.notUtf8 }]);
});

describe('what an editor may do to a file by itself is no mistake', () => {
  const files = Object.keys(texts).filter((file) => !file.endsWith('.svg'));

  test.each<[string, (text: string) => string]>([
    ['a byte order mark', (text) => `\uFEFF${text}`],
    ['lines that end as on Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['letters and marks apart (NFD)', (text) => text.normalize('NFD')],
    ['no line end at the end', (text) => text.trimEnd()],
  ])('%s', (_what, change) => {
    const changed = Object.fromEntries(files.map((file) => [file, change(texts[file] ?? '')]));
    expect(checkContent({ ...texts, ...changed }, today).problems).toEqual([]);
  });

  test('the line is still right in such a file', () => {
    const file = spoiltFiles.find(([kind]) => kind === 'frontmatter')?.[1].file ?? '';
    const spoilt = `\uFEFF${(texts[file] ?? '').replace('minutes: 6', 'minutes: sáu')}`;
    const [problem] = problemsOf(file, spoilt.replaceAll('\n', '\r\n').normalize('NFD'));
    expect(problem).toMatchObject({ file, line: 7, column: 10 });
  });
});

describe('one line at the wrong place is one answer', () => {
  const quiz = spoiltFiles.find(([kind]) => kind === 'quiz')?.[1].file ?? '';
  const lines = (texts[quiz] ?? '').split('\n');
  const shifts = [' ', '  ', '    ', '\t'];
  // What the other lessons say is looked at often enough elsewhere.
  const folder = quiz.slice(0, quiz.lastIndexOf('/') + 1);
  const isOther = (file: string) => /^content\/lessons\/.+\//.test(file) && !file.startsWith(folder);
  const alone = Object.fromEntries(Object.entries(texts).filter(([file]) => !isOther(file)));

  test.each(lines.slice(0, 16).map((line, index) => [index + 1, line.trim(), line] as const))(
    'line %i, %s',
    (number, _text, line) => {
      const shifted = [...shifts.map((shift) => shift + line), line.replace(/^ {1,2}/, '')];
      for (const wrong of shifted.filter((candidate) => candidate !== line)) {
        const text = lines.with(number - 1, wrong).join('\n');
        expect(problemsOf(quiz, text, alone).length, wrong).toBeLessThanOrEqual(1);
      }
    },
  );
});

test('everything wrong in all files is told at once', () => {
  const spoilt = Object.fromEntries(
    spoiltFiles.map(([, { file, mistakes }]) => {
      const [first] = mistakes;
      return [file, (texts[file] ?? '').replace(first?.from ?? '', () => first?.to ?? '')];
    }),
  );
  const files = checkContent({ ...texts, ...spoilt }, today).problems.map(({ file }) => file);
  expect(files).toEqual(expect.arrayContaining(Object.keys(spoilt)));
});

describe('the end of the table of holidays', () => {
  const endingsOn = (day: string) =>
    checkContent(texts, day).warnings.filter(({ text }) => text.includes('Thêm năm 2028'));

  test('warns from half a year before, at the last year, and stops nothing', () => {
    expect(endingsOn('2027-06-30')).toEqual([]);
    for (const day of ['2027-07-01', '2028-03-01']) {
      const [ending] = endingsOn(day);
      expect(ending).toMatchObject({ file: holidaysFile, text: expect.stringContaining('31/12/2027') });
      expect(texts[holidaysFile]?.split('\n')[(ending?.line ?? 0) - 1]).toContain('year: 2027');
    }
  });

  test.each([
    ['2027-10-02T08:00:00+07:00', 0],
    ['2027-10-03T08:00:00+07:00', 1],
    ['2025-12-31T08:00:00+07:00', 1],
  ])('a practice story that starts at %s has %i days that nobody could count', (moment, count) => {
    const file = 'sandbox/scenarios/nop-ho-so.json';
    const spoilt = (texts[file] ?? '').replace(/(?<="startsAt": ")[^"]+/, moment);
    const found = checkContent({ ...texts, [file]: spoilt }, today).problems;
    const problems = found.filter(({ text }) => text.includes('bảng ngày nghỉ'));
    expect(problems).toHaveLength(count);
    for (const problem of problems) {
      expect(problem).toMatchObject({ file, text: expect.stringContaining('từ 1/1/2026 đến 31/12/2027') });
      expect(spoilt.split('\n')[problem.line - 1]).toContain(moment);
    }
  });
});

test('a fact whose day of review has come warns and stops nothing', () => {
  const { problems, warnings } = checkContent(texts, '2027-02-28');
  expect(problems).toEqual([]);
  const folders = new Set(warnings.map(({ file }) => file.split('/').slice(0, 2).join('/')));
  expect(folders).toEqual(
    new Set([
      'content/avoided-words.yaml',
      'content/glossary.yaml',
      'content/holidays.yaml',
      'content/lessons',
      'sandbox/procedures',
    ]),
  );
  for (const { file, line } of warnings) expect(texts[file]?.split('\n')[line - 1]).toContain('reviewBy');
});
