import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findTerm, GlossarySchema } from './glossary-schema.ts';

const file: unknown = parse(readFileSync('content/glossary.yaml', 'utf8'));
const glossary = GlossarySchema.parse(file);

describe('content/glossary.yaml', () => {
  test('explains the words that lessons and code rest on', () => {
    const ids = [
      'dossier',
      'dossierCode',
      'applicant',
      'dossierOwner',
      'eForm',
      'attestation',
      'otp',
      'ownedSim',
      'eIdentity',
      'accept',
      'acknowledgement',
      'supplementRequest',
      'receiptAppointment',
      'publicServiceCentre',
      'learner',
      'trainer',
    ];
    expect(ids.filter((id) => findTerm(glossary, id) === undefined)).toEqual([]);
  });

  test.each(glossary.terms)('$term is explained in short sentences', ({ plain, note }) => {
    for (const sentence of [plain, note ?? ''].join(' ').split(/(?<=[.!?])\s+/u)) {
      expect(sentence.split(/\s+/u).length, sentence).toBeLessThanOrEqual(32);
    }
  });

  test.each(glossary.terms)('$term is written in NFC, without abbreviations in its explanation', (term) => {
    expect(term).toEqual(JSON.parse(JSON.stringify(term).normalize('NFC')));
    expect(term.plain).not.toMatch(/(?<![\p{L}])(?:TTHC|DVCTT|PVHCC|CCCD|UBND|TN&TKQ)(?![\p{L}])/u);
  });

  test('whatever states a year or a figure names its source', () => {
    const figures = glossary.terms.filter(({ plain, note }) => /\d{4}|\d\.\d{3}/.test(`${plain} ${note}`));
    expect(figures.length).toBeGreaterThan(0);
    expect(figures.filter(({ source }) => source === undefined)).toEqual([]);
  });
});

describe('a wrong glossary is refused', () => {
  const term = {
    id: 'dossier',
    term: 'hồ sơ',
    plain: 'Tờ khai và giấy tờ kèm theo.',
    example: 'Bác Tư nộp một bộ hồ sơ.',
  };
  const problemsOf = (...terms: unknown[]) =>
    GlossarySchema.safeParse({ reviewBy: '2027-02-28', terms }).error?.issues.map(
      ({ path, message }) => `${path.join('.')} ${message}`,
    );

  test('accepts the example itself', () => {
    expect(problemsOf(term)).toBeUndefined();
  });

  test.each([
    [{ ...term, term: 'tập hồ sơ' }, 'terms.1.id glossary.duplicate-id'],
    [{ ...term, id: 'file', term: 'Hồ Sơ' }, 'terms.1.term glossary.duplicate-term'],
    [{ ...term, id: 'ho-so', term: 'giấy' }, 'terms.1.id glossary.id'],
    [
      { ...term, id: 'file', term: 'giấy', plain: 'Một câu không có dấu chấm' },
      'terms.1.plain glossary.sentence',
    ],
  ])('%o', (wrong, problem) => {
    expect(problemsOf(term, wrong)).toContain(problem);
  });

  test('a source needs its day and its mark', () => {
    const paths = problemsOf({ ...term, source: { text: 'Luật Hộ tịch' } })?.map(
      (problem) => problem.split(' ')[0],
    );
    expect(paths).toEqual(['terms.0.source.asOf', 'terms.0.source.status']);
  });

  test('a misspelt field is not overlooked', () => {
    expect(problemsOf({ ...term, plian: 'x' })?.[0]).toContain('plian');
  });
});
