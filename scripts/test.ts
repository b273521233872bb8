// `npm test`: every check, one line each, and the sum in the last line. `-- --all`, as in `.ci/run`, adds the
// journeys tagged @ci (further ones of a kind that is already there), seats under load and kills, and the table of
// budgets.
import { parseArgs } from 'node:util';
import { runNode } from './child-program.ts';
import { endWithNpm } from './end-with-npm.ts';
import { isPostgresTested, postgresLeftOut } from './postgres-programs.ts';
import { isSpeechTested, speechLeftOut } from './speech/is-speech-tested.ts';
import { type Counts, sum } from './test-counts.ts';
import { type StageResult, stages } from './test-stages.ts';

endWithNpm();
const { values } = parseArgs({ options: { all: { type: 'boolean', default: false } } });
const results: Counts[] = [];

for (const stage of stages({ everyJourney: values.all })) {
  const began = performance.now();
  const result = await stage.run();
  results.push(result.counts);
  console.log(line(stage.name, result.counts, performance.now() - began));
  if (result.counts.failed > 0) console.log(indented(result));
}

if (values.all) await runNode(['scripts/budgets.ts']); // for the record: the stage above has judged them
if (!isPostgresTested) console.log(postgresLeftOut);
if (!isSpeechTested) console.log(speechLeftOut);

const { passed, failed } = sum(results);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function line(name: string, { passed, failed, skipped }: Counts, milliseconds: number): string {
  const figures = [`${passed} passed`, failed && `${failed} FAILED`, skipped && `${skipped} skipped`];
  const time = `${(milliseconds / 1000).toFixed(1)} s`;
  return `${failed ? '✗' : '✓'} ${name.padEnd(22)}${time.padStart(8)}  ${figures.filter(Boolean).join(', ')}`;
}

function indented({ output }: StageResult): string {
  return output
    .trimEnd()
    .split('\n')
    .map((text) => `    ${text}`)
    .join('\n');
}
