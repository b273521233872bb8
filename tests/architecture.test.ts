import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  findCycles,
  findFolderCycles,
  findImportFaults,
  findServerCodeInBrowser,
} from './architecture/import-rules.ts';
import { findVietnamese } from './architecture/language-rule.ts';
import { findEmptyNames, findLongFiles, findLongFunctions } from './architecture/size-and-name-rules.ts';
import { readSourceFiles, sourceFile } from './architecture/source-file.ts';
import { findUnusedExports } from './architecture/unused-exports.ts';

const files = await readSourceFiles(fileURLToPath(new URL('..', import.meta.url)));

/** Made-up files: path → text. */
const made = (texts: Record<string, string>) =>
  Object.entries(texts).map(([path, text]) => sourceFile(path, text));

describe('this project', () => {
  test('is read at all', () => {
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['src/server.ts', 'src/pages/index.astro', 'astro.config.mjs']),
    );
    expect(files.find(({ path }) => path === 'src/server.ts')?.imports.length).toBeGreaterThan(3);
    expect(files.find(({ path }) => path === 'src/pages/index.astro')?.imports.length).toBeGreaterThan(0);
  });

  test.each([
    ['imports only in the allowed direction', findImportFaults],
    ['sends no code of the server to the browser', findServerCodeInBrowser],
    ['has no import cycles', findCycles],
    ['has no folders that import each other', findFolderCycles],
    ['exports only what another file imports', findUnusedExports],
    ['says Vietnamese only where it belongs', findVietnamese],
    ['has no file too long to read', findLongFiles],
    ['has no function too long to read', findLongFunctions],
    ['names every file by its topic', findEmptyNames],
  ])('%s', (_, find) => {
    expect(find(files)).toEqual([]);
  });
});

describe('a wrong import is refused', () => {
  test.each([
    [
      'sandbox/engine/apply.ts',
      "import { db } from '#src/platform/offline/client/database.ts';",
      'the sandbox imports only',
    ],
    ['sandbox/engine/apply.ts', "import { readFile } from 'node:fs/promises';", 'the sandbox imports only'],
    [
      'sandbox/engine/apply.ts',
      "import { a } from '#sandbox/read-sandbox-files.ts';",
      'the engine is given its data',
    ],
    ['sandbox/engine/apply.ts', "import { v7 } from 'uuid';", 'the sandbox imports only'],
    [
      'sandbox/engine/apply.ts',
      "import { a } from '#src/platform/data-files/read-data-file.ts';",
      'the sandbox imports only',
    ],
    ['src/classes/schemas.ts', "import { open } from './client/open.ts';", 'schemas and rules import only'],
    ['src/classes/rules/seat.ts', "import { v7 } from 'uuid';", 'schemas and rules import only'],
    ['src/classes/client/a.ts', "import { b } from '../server/b.ts';", 'by HTTP only'],
    ['src/classes/ui/A.svelte', "<script>\nimport { b } from '../server/b.ts';\n</script>", 'by HTTP only'],
    ['src/classes/server/a.ts', "import { b } from '../client/b.ts';", 'knows nothing of the browser'],
    [
      'src/pages/a.astro',
      "---\nimport { b } from '#src/classes/server/b.ts';\n---\n<p/>",
      'only src/server.ts reaches',
    ],
    ['src/classes/roster/client/a.ts', "import { b } from '../server/b.ts';", 'by HTTP only'],
    ['src/lessons/glossary-schema.ts', "import { v7 } from 'uuid';", 'schemas and rules import only'],
    ['src/classes/server/routes.ts', "import { Kysely } from 'kysely';", 'SQL lives only'],
    ['src/classes/server/routes.ts', "import { DatabaseSync } from 'node:sqlite';", 'SQL lives only'],
    ['src/lessons/ui/A.svelte', "<script>import Dexie from 'dexie';</script>", 'Dexie lives only'],
    [
      'src/lessons/ui/A.astro',
      "<p/>\n<script>\nimport('#src/progress/client/b.ts');\n</script>",
      'only its schemas and rules',
    ],
    [
      'src/lessons/client/a.ts',
      "export { b } from '#src/progress/messages.vi.ts';",
      'only its schemas and rules',
    ],
    [
      'src/platform/ui/a.ts',
      "import { b } from '#src/lessons/rules/b.ts';",
      'the platform does not know of lessons',
    ],
    [
      'src/lessons/client/a.ts',
      "import { b } from '../../progress/rules/b.ts';",
      'across folders import by #src',
    ],
    [
      'src/lessons/ui/a.ts',
      "import { b } from '#src/lessons/rules/b.ts';",
      'inside a feature import by a relative path',
    ],
    ['src/lessons/client/a.ts', "import { b } from './b';", 'write the file extension'],
  ])('%s: %s', (path, text, sentence) => {
    const faults = findImportFaults(made({ [path]: text }));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${path} → .*: .*${sentence}`));
  });

  test.each([
    ['sandbox/read-sandbox-files.ts', "import { globSync } from 'node:fs';"],
    ['sandbox/load.ts', "import { readDataFile } from '#src/platform/data-files/read-data-file.ts';"],
    ['src/server.ts', "import { routes } from '#src/classes/server/routes.ts';"],
    ['src/operator.ts', "import { audit } from './classes/server/audit-repository.ts';"],
    ['src/classes/server/registration-repository.ts', "import { Kysely } from 'kysely';"],
    ['src/classes/server/seats/queue-repository.ts', "import { Kysely } from 'kysely';"],
    ['src/progress/client/a.ts', "import Dexie from 'dexie';\nimport { b } from '#src/lessons/rules/b.ts';"],
    [
      'src/lessons/rules/a.ts',
      "import * as z from 'zod/mini';\nimport { fold } from '#src/platform/text/fold.ts';",
    ],
    ['src/practice/desk/client/a.ts', "import Dexie from 'dexie';"],
    ['src/lessons/client/a.ts', "import { b } from '#src/practice/desk/desk-schema.ts';"],
    ['src/lessons/rules/a.test.ts', "import { readFile } from 'node:fs/promises';"],
    ['src/lessons/ui/A.astro', "---\nimport { readFile } from 'node:fs/promises';\n---"],
  ])('but not in %s', (path, text) => {
    expect(findImportFaults(made({ [path]: text }))).toEqual([]);
  });
});

describe('code of the server in the browser', () => {
  test('is found at the end of any chain of imports', () => {
    const faults = findServerCodeInBrowser(
      made({
        'src/lessons/ui/Quiz.svelte': "<script>import { grade } from '#src/lessons/rules/grade.ts';</script>",
        'src/lessons/rules/grade.ts': "import { a } from '#src/lessons/schemas.ts';",
        'src/lessons/schemas.ts': "import { z } from 'zod';",
        'src/lessons/client/a.ts': "import fs from 'fs';",
        'src/pages/a.astro': "---\nimport './b.ts';\n---\n<script>import('./c.ts');</script>",
        'src/pages/b.ts': "import { createHash } from 'node:crypto';",
        'src/pages/c.ts': "import { Hono } from 'hono';",
      }),
    );
    expect(faults).toEqual([
      'src/lessons/schemas.ts: takes zod into the browser, through src/lessons/ui/Quiz.svelte',
      'src/lessons/client/a.ts: takes fs into the browser, through src/lessons/client/a.ts',
      'src/pages/c.ts: takes hono into the browser, through src/pages/a.astro',
    ]);
  });

  test('is not found where only types are taken', () => {
    const files = made({
      'src/practice/client/a.ts': "import type { Quiz } from '#src/lessons/schemas.ts';",
      'src/lessons/schemas.ts': "import { z } from 'zod';",
    });
    expect(findServerCodeInBrowser(files)).toEqual([]);
  });
});

test('a ring of imports is found', () => {
  const ring = made({
    'src/a/one.ts': "import { two } from './two.ts';",
    'src/a/two.ts': "import type { Three } from './three.ts';",
    'src/a/three.ts': "export { one } from '#src/a/one.ts';",
    'src/a/four.ts': "import { one } from './one.ts';",
  });
  expect(findCycles(ring)).toEqual(['src/a/one.ts → src/a/two.ts → src/a/three.ts → src/a/one.ts']);
});

test('a ring of folders is found, though no file is in one', () => {
  const texts = {
    'src/platform/text/read.ts': "import { a } from '#src/platform/files/a.ts';",
    'src/platform/files/b.ts': "import { fold } from '#src/platform/text/fold.ts';",
    'src/platform/files/b.test.ts': "import { c } from '#src/platform/http/c.ts';",
    'src/platform/http/c.ts': "import { b } from '#src/platform/files/b.ts';",
  };
  expect(findCycles(made(texts))).toEqual([]);
  expect(findFolderCycles(made(texts))).toEqual([
    'src/platform/text → src/platform/files → src/platform/text',
  ]);
});

describe('an export that nothing imports', () => {
  test('is named, however it is written', () => {
    const files = made({
      'src/a/rules/b.ts': `export function used(): Shown {}
        export function own() { return used(); }
        export const { c, d: [e] } = own();
        export interface Taken {}
        export interface Shown {}
        export type Hidden = 1;
        class Late {}
        export { Late as Early };
        export default own;`,
      'src/a/rules/b.test.ts': "import { used, type Taken as Mine } from './b.ts';",
    });
    const named = findUnusedExports(files).map((fault) => /imports (\w+)/.exec(fault)?.[1]);
    expect(named).toEqual(['own', 'c', 'e', 'Hidden', 'Early', 'default']);
  });

  test.each([
    "import * as b from './b.ts';",
    "const { a } = await import('./b.ts');",
    "const all = import.meta.glob('./*.ts');",
    "export { a as other } from './b.ts';",
    "export * from './b.ts';",
  ])('is not one that is taken by %s', (text) => {
    const files = made({ 'src/a/b.ts': 'export const a = 1;', 'src/a/c.test.ts': text });
    expect(findUnusedExports(files.filter(({ path }) => path !== 'src/a/c.test.ts'))).toHaveLength(1);
    expect(findUnusedExports(files).filter((fault) => fault.startsWith('src/a/b.ts'))).toEqual([]);
  });

  test('is not one that a tool reads', () => {
    const files = made({
      'src/pages/a.json.ts': 'export function GET() {}',
      'src/content.config.ts': 'export const a = 1;',
    });
    expect(findUnusedExports(files)).toEqual([]);
  });
});

describe('Vietnamese in code', () => {
  test.each([
    ['src/a/client/b.ts', "const label = 'Nộp hồ sơ';"],
    ['src/a/client/b.ts', 'const label = `$'.concat('{count} hồ sơ`;')],
    ['src/a/client/b.ts', 'const đơn = 1;'],
    ['src/a/client/b.ts', '// nộp hồ sơ\nconst a = 1;'],
    ['src/a/ui/B.svelte', '<script>const a = 1;</script>\n<button>Nộp hồ sơ</button>'],
    ['src/a/ui/B.svelte', '<button aria-label="Đóng">×</button>'],
    ['src/pages/b.astro', '---\nconst a = 1;\n---\n<h1>Học</h1>'],
    ['src/a/ui/b.css', "p::before { content: 'Ví dụ: '; }"],
    ['sandbox/engine/apply.ts', "throw new Error('Thiếu giấy tờ');"],
  ])('%s: %s', (path, text) => {
    expect(findVietnamese(made({ [path]: text }))).toHaveLength(1);
  });

  test.each([
    ['src/a/messages.vi.ts', "export const messages = { submit: 'Nộp hồ sơ' };"],
    ['content/lessons/a/index.mdx', '# Học'],
    ['sandbox/procedures/birth.json', '{ "name": "Đăng ký khai sinh" }'],
    ['src/a/rules/b.test.ts', "test('x', () => fold('Đường'));"],
    ['src/a/rules/b.ts', '/** Folds "Đường" to plain letters. */\nconst d = /[đ]/;'],
    ['src/a/client/b.ts', '/** Everything Cầm Tay keeps. */\nconst a = 1;'],
    ['src/a/ui/B.svelte', '<!-- "Học" --><p>{messages.learn}</p>'],
  ])('may be in %s: %s', (path, text) => {
    expect(findVietnamese(made({ [path]: text }))).toEqual([]);
  });
});

describe('sizes and names', () => {
  const lines = (count: number) => 'x();\n'.repeat(count);

  test('a file of 301 code lines and a function of 51 lines are named', () => {
    const long = made({
      'src/a/long.ts': lines(301),
      'src/a/explained.ts': `${lines(300)}\n// why\n`,
      'src/a/short.ts': `function big() {\n${lines(49)}}\nfunction fits() {\n${lines(48)}}`,
    });
    expect(findLongFiles(long)).toEqual(['src/a/long.ts: 301 code lines; split at 300']);
    expect(findLongFunctions(long)).toEqual(['src/a/short.ts: big has 51 lines; split at 50']);
  });

  test('names without a topic are named', () => {
    const paths = ['src/a/utils.ts', 'src/a/index.ts', 'src/a/helpers.test.ts', 'src/a/common.vi.ts'];
    expect(findEmptyNames(made(Object.fromEntries(paths.map((path) => [path, '']))))).toHaveLength(4);
    expect(findEmptyNames(made({ 'src/pages/index.astro': '', 'src/a/useful.ts': '' }))).toEqual([]);
  });
});
