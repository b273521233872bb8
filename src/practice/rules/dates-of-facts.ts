import type { PublishedProcedure } from '#sandbox/procedure-schema.ts';

/** On which days the facts of a procedure were read and have to be read again, as ISO dates. */
export interface DatesOfFacts {
  readonly asOf: string;
  readonly reviewBy: string;
}

type DatedFacts = Partial<Pick<PublishedProcedure, 'processingTime' | 'fees' | 'legalBasis'>>;

/** The dates that hold for every fact of a procedure: read on this day or later, to be read again from this day on. */
export function datesOfFacts({
  processingTime,
  fees = [],
  legalBasis = [],
}: DatedFacts): DatesOfFacts | undefined {
  const facts: readonly DatesOfFacts[] = [
    ...(processingTime ? [processingTime] : []),
    ...fees,
    ...legalBasis,
  ];
  const [asOf] = facts.map((fact) => fact.asOf).toSorted();
  const [reviewBy] = facts.map((fact) => fact.reviewBy).toSorted();
  return asOf === undefined || reviewBy === undefined ? undefined : { asOf, reviewBy };
}
