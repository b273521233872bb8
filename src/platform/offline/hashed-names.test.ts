import { expect, test } from 'vitest';
import { stableNames, withStableNames } from './build/stable-names.ts';
import { withHashedNames } from './hashed-names.ts';

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

test('two files that would get one name keep their hashes', () => {
  expect([...stableNames(['_astro/index.aaaaaaaa.js', '_astro/index.bbbbbbbb.js'])]).toEqual([]);
});

test('a script gets exactly its own text back for a page that began with hashed names', () => {
  const script =
    'import{a}from"./client.x-y_z123.js";const q=()=>import("./Quiz.AbCd1234.js"),m=["_astro/index.QwErTy12.css"];';
  const stable = withStableNames(script, names);
  expect(stable).toBe('import{a}from"./client.js";const q=()=>import("./Quiz.js"),m=["_astro/index.css"];');
  expect(withHashedNames(stable, Object.fromEntries(names))).toBe(script);
});

test('a long text without a dot is searched for names in no time', () => {
  const text = 'x'.repeat(500_000);
  expect(withStableNames(text, names)).toBe(text);
});
