// `npm test`: every check, one line each, and the sum in the last line. `-- --all`, as in `.ci/run`, adds the
// journeys tagged @ci (further ones of a kind that is already there), seats under load and kills, and the table of
// budgets.
import { parseArgs } from 'node:util';
import { runNode } from './child-program.ts';
import { endWithNpm } from './end-with-npm.ts';
import { isPostgresTested, postgresLeftOut } from './postgres-programs.ts';
import { isSpeechTested, speechLeftOut } from './speech/is-speech-tested.ts';
import { type Counts, sum } from './test-counts.ts';
import { stages } from './test-stages.ts';

/** Of a program that does not tell its failures one by one. */
const linesRepeated = 40;

endWithNpm();
const { values } = parseArgs({ options: { all: { type: 'boolean', default: false } } });
const results: Counts[] = [];
const failures: string[] = [];

for (const stage of stages({ everyJourney: values.all })) {
  const began = performance.now();
  const result = await stage.run();
  results.push(result.counts);
  const outcome = line(stage.name, result.counts, performance.now() - began);
  console.log(outcome);
  if (result.counts.failed === 0) continue;
  const said = indented(result.output);
  console.log(said.join('\n'));
  const reasons = result.failures.flatMap(({ name, reason }) => [`  × ${name}`, ...indented(reason)]);
  failures.push(outcome, ...(reasons.length > 0 ? reasons : said.slice(-linesRepeated)));
}

if (values.all) await runNode(['scripts/budgets.ts']); // for the record: the stage above has judged them
if (!isPostgresTested) console.log(postgresLeftOut);
if (!isSpeechTested) console.log(speechLeftOut);

// Again at the end: whoever reads a long record from its tail sees what to mend.
if (failures.length > 0) console.log(failures.join('\n'));

const { passed, failed } = sum(results);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function line(name: string, { passed, failed, skipped }: Counts, milliseconds: number): string {
  const figures = [`${passed} passed`, failed && `${failed} FAILED`, skipped && `${skipped} skipped`];
  const time = `${(milliseconds / 1000).toFixed(1)} s`;
  return `${failed ? '✗' : '✓'} ${name.padEnd(22)}${time.padStart(8)}  ${figures.filter(Boolean).join(', ')}`;
}

/** What the stage's program wrote, without the tests that passed. */
function indented(output: string): string[] {
  return output
    .trimEnd()
    .split('\n')
    .filter((text) => !/^\s*✓/.test(text))
    .map((text) => `    ${text}`);
}
