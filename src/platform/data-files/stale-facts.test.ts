import { expect, it } from 'vitest';
import { dataWords } from '#sandbox/data-words.vi.ts';
import { ProcedureSchema } from '#sandbox/procedure-schema.ts';
import { readSandboxFiles } from '#sandbox/read-sandbox-files.ts';
import { getDataFile } from './read-data-file.ts';
import { findStaleFacts } from './stale-facts.ts';

const name = 'sandbox/procedures/khai-sinh.json';
const text = readSandboxFiles()[name] ?? '';
const file = getDataFile({ file: name, text }, ProcedureSchema, dataWords);

it('names every figure whose day of review has come, with its line', () => {
  expect(findStaleFacts([file], '2027-02-27')).toEqual([]);
  const stale = findStaleFacts([file], '2027-02-28');
  expect(stale.map(({ text: sentence }) => /“(.*?)”/.exec(sentence)?.[1])).toEqual([
    'accepts',
    'processingTime',
    'fees.0',
    'fees.1',
    'legalBasis.0',
    'legalBasis.1',
    'legalBasis.2',
  ]);
  for (const { line } of stale) expect(text.split('\n')[line - 1]).toContain('"reviewBy"');
});
