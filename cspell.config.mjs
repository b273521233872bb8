import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { avoidedWordsFile, readWordRules, rightWordsFile } from './src/platform/words/word-rules.ts';

const read = (file) => readFileSync(new URL(file, import.meta.url), 'utf8');
const wordFiles = [rightWordsFile, avoidedWordsFile].map((file) => [file, read(file)]);
const { rules } = readWordRules(Object.fromEntries(wordFiles));
const wrongOnPurpose = parse(read('tests/words/wrong-on-purpose.yaml')).flatMap(({ files }) =>
  Object.entries(files).map(([filename, words]) => ({ filename, words })),
);
const allOfThem = wrongOnPurpose.flatMap(({ words }) => words);

/**
 * Spelling of English: code, comments, documents and names of tests. Vietnamese is known by the same list as in
 * `src/platform/words`, which checks the files of teachers and says in Vietnamese what to do.
 */
export default {
  version: '0.2',
  language: 'en-GB', // with "color" and the like from the words of CSS and software
  dictionaryDefinitions: [{ name: 'english', path: './tests/words/english.txt' }],
  dictionaries: ['english', 'softwareTerms', 'typescript', 'node', 'npm', 'html', 'css', 'svelte'],
  words: [...(rules?.known ?? [])],
  overrides: [
    ...wrongOnPurpose,
    { filename: 'tests/words/wrong-on-purpose.yaml', words: allOfThem },
    // Marks count too, so that "khong" is wrong there; addresses have none.
    { filename: '**/*.vi.ts', caseSensitive: true, ignoreRegExpList: ["'/[a-z/-]+'", '\\S+@\\S+'] },
  ],
  files: ['**'],
  enableGlobDot: true,
  useGitignore: true,
  ignorePaths: [
    '.git',
    'package-lock.json', // made by npm
    '**/*.svg', // Vietnamese
    '{content,sandbox}/**/*.{yaml,json,mdx}', // Vietnamese; fields and ids are checked by their schemas
    'tests/search/*.yaml', // Vietnamese as people type it, with every slip
  ],
};
