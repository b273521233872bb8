import { expect, test } from 'vitest';
import { getProcedure } from '#sandbox/engine/world.ts';
import { worldForTests } from '../client/world-for-tests.ts';
import { datesOfFacts } from './dates-of-facts.ts';

const procedure = getProcedure(worldForTests('nop-ho-so'), 'khai-sinh');

test('of facts read on several days the oldest counts, and the first to be read again', () => {
  const [first, ...others] = procedure.legalBasis;
  if (!first) throw new Error('the procedure has no legal basis');
  const older = { ...first, asOf: '2026-10-01' };
  const sooner = { ...procedure.processingTime, reviewBy: '2026-12-31' };
  const mixed = { ...procedure, legalBasis: [...others, older], processingTime: sooner };
  expect(datesOfFacts(mixed)).toEqual({ asOf: '2026-10-01', reviewBy: '2026-12-31' });
});

test('a procedure of which nothing was read has none', () => {
  expect(datesOfFacts({})).toBeUndefined();
});
