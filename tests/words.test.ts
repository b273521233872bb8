import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { syllables } from '#src/platform/words/known-words.ts';
import { readWordRules } from '#src/platform/words/word-rules.ts';
import { findIdleExceptions, findLettersApart, findOddLetters } from './words/letters.ts';
import { readRepository } from './words/read-repository.ts';
import { findWordsOfInterface } from './words/vietnamese.ts';

const texts = await readRepository(process.cwd());
const { rules, problems } = readWordRules(texts);
if (rules === undefined) throw new Error(`The files of words are broken: ${JSON.stringify(problems)}`);

describe('this repository', () => {
  test('is read at all', () => {
    expect(Object.keys(texts)).toEqual(
      expect.arrayContaining(['.ci/run', '.gitignore', 'README.md', 'src/home/messages.vi.ts']),
    );
    expect(Object.keys(texts).filter((file) => /node_modules|^dist/.test(file))).toEqual([]);
  });

  test('says Vietnamese words that exist, each thing by its one name', () => {
    expect(findWordsOfInterface(texts, rules)).toEqual([]);
  });

  test('is written with one sign for each letter and its marks (NFC)', () => {
    expect(findLettersApart(texts)).toEqual([]);
    expect(findIdleExceptions(texts)).toEqual([]);
  });

  test('holds no sign that is not what it looks like', () => {
    expect(findOddLetters(texts)).toEqual([]);
  });
});

/** The interface with a text planted into one of its files. */
const planted = (file: string, text: string) => ({ [file]: `${texts[file] ?? ''}\n${text}\n` });
const messages = 'src/home/messages.vi.ts';
const lastLine = (texts[messages] ?? '').split('\n').length + 1;

describe('what is wrong in the interface is named with its line and what to write', () => {
  test.each([
    ["export const a = 'Nộp hồ sơ, xữ lý';", '30  Chữ “xữ” không có trong tiếng Việt. Có phải “x'],
    [
      `export const a = \`Nộp ${'$'}{count} giấyy\`;`,
      '32  Chữ “giấyy” không có trong tiếng Việt. Có phải “giấy”?',
    ],
    ["export const a = 'Đăng kí rồi chờ';", '19  Mình không viết “Đăng kí”. Viết: ký.'],
    ["export const a = 'Ra huyện nộp';", '22  Mình không viết “huyện”. Viết: xã, phường hoặc tỉnh.'],
    ["export const a = 'Xoá hồ sơ';", '19  Dấu của chữ “Xoá” đặt khác những chỗ khác. Viết “Xóa”.'],
    ["export const a = 'Nộp\u00A0hồ sơ';", '22  Ở đây là một dấu cách lạ (U+00A0)'],
  ])('%s', (text, said) => {
    const found = findWordsOfInterface(planted(messages, text), rules);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${messages}:${lastLine}:${said}`);
  });

  test('in drawings, in the guide for teachers and in the manifest too', () => {
    const found = ['src/a.svg', 'content/README.md'].flatMap((file) =>
      findWordsOfInterface({ [file]: '<text>Nghành nông</text>' }, rules),
    );
    expect(found).toHaveLength(2);
    const manifest = { 'public/manifest.webmanifest': '{ "name": "Học nghành" }' };
    expect(findWordsOfInterface(manifest, rules)).toHaveLength(1);
  });

  test('but not in comments, names and codes of a script', () => {
    const text = "/** Quotes nghành. */\nexport const a = { 'nop-ho-so': 'Nộp' };";
    expect(findWordsOfInterface(planted(messages, text), rules)).toEqual([]);
  });
});

test('letters apart, byte order marks and odd signs are named with their line', () => {
  const text = `Nộp\n${'hồ sơ'.normalize('NFD')}\n`;
  expect(findLettersApart({ 'a.ts': text, 'tests/search/frozen-queries.yaml': text })).toEqual(['a.ts:2']);
  expect(findIdleExceptions({ 'tests/search/frozen-queries.yaml': 'Nộp' })).toHaveLength(1);
  expect(findOddLetters({ 'a.ts': '\uFEFFNộp', 'b.ts': 'a\n\u202Eb' })).toEqual([
    'a.ts: begins with a byte order mark',
    expect.stringMatching(/^b\.ts:2:1 .*U\+202E/),
  ]);
});

describe('the lists of words', () => {
  test('hold no Vietnamese word that the dictionary has', () => {
    const own = [...rules.known].slice(syllables.size);
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((word) => syllables.has(word) || syllables.has(word.toLowerCase()))).toEqual([]);
  });

  test('let only files that exist write what we avoid', () => {
    const patterns = rules.avoided.words.flatMap(({ allowed = [] }) => allowed.flatMap(({ files }) => files));
    const all = [...patterns, ...rules.avoided.typedByPeople.files];
    expect(all.filter((pattern) => globSync(pattern).length === 0)).toEqual([]);
  });

  test('of English say why, are sorted, and hold each word once', () => {
    const groups = (texts['tests/words/english.txt'] ?? '').split('\n\n').slice(1);
    const words = groups.map((group) => group.trim().split('\n').slice(1));
    for (const group of groups) expect(group).toMatch(/^# .{10}/);
    for (const group of words) expect(group).toEqual(group.toSorted(alphabetically));
    const all = words.flat().map((word) => word.toLowerCase());
    expect(all.length).toBeGreaterThan(50);
    expect(new Set(all).size).toBe(all.length);
  });

  test('that are wrong on purpose belong to files that hold them', () => {
    const groups: { files: Record<string, string[]> }[] = parse(
      texts['tests/words/wrong-on-purpose.yaml'] ?? '',
    );
    for (const [pattern, words] of groups.flatMap(({ files }) => Object.entries(files))) {
      const text = globSync(pattern)
        .map((file) => readFileSync(file, 'utf8'))
        .join('\n');
      expect(
        words.filter((word) => !text.includes(word)),
        pattern,
      ).toEqual([]);
    }
  });
});

const alphabetically = (a: string, b: string) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1);

test('cspell names a misspelling of English, and Vietnamese without marks, with what was meant', () => {
  const text = "// We recieve dossiers.\nexport const a = 'Bấm khong được';\n";
  const args = ['node_modules/cspell/bin.mjs', 'lint', '--no-progress', '--no-summary', '--show-suggestions'];
  const { stdout, status } = spawnSync(process.execPath, [...args, 'stdin://src/planted.vi.ts'], {
    input: text,
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  const lines = stdout.trim().split('\n');
  expect(lines).toEqual([
    expect.stringMatching(/planted\.vi\.ts:1:7 .*\(recieve\).*receive/),
    expect.stringMatching(/planted\.vi\.ts:2:23 .*\(khong\).*không/),
  ]);
}, 60_000);
