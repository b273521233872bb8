import { describe, expect, it } from 'vitest';
import { getProcedure } from '#sandbox/engine/world.ts';
import { worldOf } from '#sandbox/world-for-tests.ts';
import { resultParts } from './result-parts.ts';

function printed(task: string, procedure: string) {
  const world = worldOf(task);
  const parts = resultParts(world, getProcedure(world, procedure), world.scenario.facts);
  return new Map(parts.flatMap(({ lines }) => lines.map(({ field, value }) => [field, value])));
}

describe('the printed result', () => {
  it('of the marital status says what it is for, with ethnicity and nationality', () => {
    const lines = printed('xac-nhan-doc-than', 'xac-nhan-hon-nhan');
    expect(lines.get('purpose')).toBe('vay vốn ngân hàng');
    expect(lines.get('personEthnicity')).toBe('Gia Rai');
    expect(lines.get('personNationality')).toBe('Việt Nam');
    expect(lines.has('applicantIsOwner')).toBe(false);
  });

  it.each([
    ['mo-quan-ca-phe', 'dang-ky-ho-kinh-doanh', ['businessName', 'businessLine', 'tradeName', 'capital']],
    ['doi-dia-chi-so-dat', 'bien-dong-dat-dai', ['changeKind', 'changeBefore', 'changeAfter']],
    ['khai-tu-cho-cha', 'dang-ky-khai-tu', ['deathDate', 'deathMinute', 'deathPlace']],
  ])('of %s says what it certifies', (task, procedure, fields) => {
    expect([...printed(task, procedure).keys()]).toEqual(expect.arrayContaining(fields));
  });

  it('of a marriage names the nationality of both', () => {
    const lines = printed('dang-ky-ket-hon', 'dang-ky-ket-hon');
    expect([lines.get('maleNationality'), lines.get('femaleNationality')]).toEqual(['Việt Nam', 'Việt Nam']);
  });
});
