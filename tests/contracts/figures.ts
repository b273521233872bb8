import { appendFileSync, mkdirSync } from 'node:fs';

/** Write how long something took, in milliseconds, beside the other figures of the run; never a pass or fail. */
export function sayFigures(name: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  mkdirSync('test-results', { recursive: true });
  const line = `${name}: ${times.length} requests, median ${at(0.5)} ms, p99 ${at(0.99)} ms, most ${at(1)} ms\n`;
  appendFileSync('test-results/seats-figures.txt', line);
}
