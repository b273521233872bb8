import { expect, test } from 'vitest';
import { stableNames } from './build/stable-names.ts';
import { withHashedNames, withStableNames } from './bundled-names.ts';

const files = [
  '_astro/Quiz.AbCd1234.js',
  '_astro/client.x-y_z123.js',
  '_astro/index.QwErTy12.css',
  'favicon.svg',
];
const names = stableNames(files);

test('bundled files lose their hash, others keep their name', () => {
  expect(Object.fromEntries(names)).toEqual({
    'Quiz.AbCd1234.js': 'Quiz.js',
    'client.x-y_z123.js': 'client.js',
    'index.QwErTy12.css': 'index.css',
  });
});

test('files that share a base name are told apart, and none keeps its hash', () => {
  const shared = stableNames(['_astro/messages.vi.bbbbbbbb.js', '_astro/messages.vi.aaaaaaaa.js']);
  expect(Object.fromEntries(shared)).toEqual({
    'messages.vi.aaaaaaaa.js': 'messages.vi.js',
    'messages.vi.bbbbbbbb.js': 'messages.vi~2.js',
  });
});

test('words of the code are no file names, whatever objects inherit', () => {
  expect(withStableNames('class A{constructor(){this.toString()}}', names)).toBe(
    'class A{constructor(){this.toString()}}',
  );
});

test('a script gets exactly its own text back for a page that began with hashed names', () => {
  const script =
    'import{a}from"./client.x-y_z123.js";const q=()=>import("./Quiz.AbCd1234.js"),m=["_astro/index.QwErTy12.css"];';
  const stable = withStableNames(script, names);
  expect(stable).toBe('import{a}from"./client.js";const q=()=>import("./Quiz.js"),m=["_astro/index.css"];');
  expect(withHashedNames(stable, names)).toBe(script);
});

test('a path of the sources that ends like a bundled file stays what it is: code looks things up by it', () => {
  const drawings = stableNames(['_astro/birth.AbCd1234.svg']);
  const script = 'const d={"./drawings/birth.svg":"/_astro/birth.AbCd1234.svg"}';
  const stable = withStableNames(script, drawings);
  expect(stable).toBe('const d={"./drawings/birth.svg":"/_astro/birth.svg"}');
  expect(withHashedNames(stable, drawings)).toBe(script);
});

test('a long text without a dot is searched for names in no time', () => {
  const text = 'x'.repeat(500_000);
  expect(withStableNames(text, names)).toBe(text);
});
