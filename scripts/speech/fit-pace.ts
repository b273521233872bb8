import type { SpokenParts } from '#src/take-home/rules/spoken-length.ts';

/** One text: what in it takes time, and how long it took. */
export interface Measurement {
  readonly parts: SpokenParts;
  readonly seconds: number;
}

/** Seconds for a syllable, a sentence and a comma that come closest to what was measured (least squares). */
export function fitPace(
  measurements: readonly Measurement[],
): Record<'syllable' | 'sentence' | 'comma', number> {
  const rows = measurements.map(({ parts: { syllables, sentences, commas } }) => [
    syllables,
    sentences,
    commas,
  ]);
  const normal = [0, 1, 2].map((i) => [
    ...[0, 1, 2].map((j) => sum(rows.map((row) => (row[i] ?? 0) * (row[j] ?? 0)))),
    sum(rows.map((row, at) => (row[i] ?? 0) * (measurements[at]?.seconds ?? 0))),
  ]);
  const [syllable = 0, sentence = 0, comma = 0] = solve(normal);
  return { syllable, sentence, comma };
}

/** Gauss and Jordan on three equations; each row ends with its right side. */
function solve(equations: readonly (readonly number[])[]): number[] {
  const rows = equations.map((row) => [...row]);
  for (const [at, pivot] of rows.entries()) {
    const lead = pivot[at] ?? 0;
    if (Math.abs(lead) < 1e-9) throw new Error('The texts are too much alike to tell syllables from pauses.');
    for (const [column, value] of pivot.entries()) pivot[column] = value / lead;
    for (const other of rows.filter((row) => row !== pivot)) {
      const factor = other[at] ?? 0;
      for (const [column, value] of pivot.entries()) other[column] = (other[column] ?? 0) - factor * value;
    }
  }
  return rows.map((row) => row.at(-1) ?? 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((whole, value) => whole + value, 0);
}
