import { expect, it } from 'vitest';
import { getDataFile } from '#src/platform/data-files/read-data-file.ts';
import { dataWords } from './messages.vi.ts';
import { ProcedureSchema } from './procedure-schema.ts';
import { readSandboxFiles } from './read-sandbox-files.ts';
import { findStaleFacts } from './stale-facts.ts';

const name = 'sandbox/procedures/khai-sinh.json';
const text = readSandboxFiles()[name] ?? '';
const file = getDataFile({ file: name, text }, ProcedureSchema, dataWords);

it('names every figure whose review date has passed, with its line', () => {
  expect(findStaleFacts([file], '2027-02-28')).toEqual([]);
  const stale = findStaleFacts([file], '2027-03-01');
  expect(stale.map(({ text: sentence }) => /“(.*?)”/.exec(sentence)?.[1])).toEqual([
    'accepts',
    'processingTime',
    'fees.0',
    'legalBasis.0',
    'legalBasis.1',
    'legalBasis.2',
  ]);
  for (const { line } of stale) expect(text.split('\n')[line - 1]).toContain('"reviewBy"');
});
