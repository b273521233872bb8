// `npm run restore -- --from <folder> [--overwrite]`: bring a backup back, with the server stopped. The settings are
// the server's: DATABASE_URL and APP_SECRET, or DATA_DIR. Exit code 0: done; 1: not done; 2: done, and seats are wrong.
import { auditPlace, schemaSteps } from '#src/operator.ts';
import { findMark } from '#src/platform/db/backup/make-backup.ts';
import { restoreBackup } from '#src/platform/db/backup/restore-backup.ts';
import { environmentOrExit } from '#src/platform/environment-or-exit.ts';
import { endWithNpm } from './end-with-npm.ts';
import { demandOption, readOptions, runCommand, sumUp } from './operator-command.ts';

const usage = 'npm run restore -- --from <folder of the backup> [--overwrite]';

endWithNpm();
const options = readOptions({ from: { type: 'string' }, overwrite: { type: 'boolean' } }, usage);
const from = demandOption(options.from, usage);
const { databaseUrl, dataDir, appSecret } = environmentOrExit();
await runCommand('Not restored', async () => {
  const knownSteps = schemaSteps.map(({ name }) => name);
  const { manifest, isOlder, setAside, findings } = await restoreBackup({
    ...{ from, databaseUrl, dataDir, knownSteps, mayOverwrite: options.overwrite === true },
    ...{ now: Date.now(), auditSeats: auditPlace },
  });
  console.log(`Restored the backup of ${manifest.madeAt}: ${sumUp(manifest.tables)}.`);
  console.warn(
    `Whoever was erased or took a consent back after ${manifest.madeAt} is as before that, and notices of then may go out again: see docs/operations.md.`,
  );
  if (isOlder)
    console.log(
      'It is older than this program: start the server once, then count the seats by `npm run audit`.',
    );
  else if (findings.length === 0) console.log('All seats are right.');
  else {
    console.error(`${findings.length} WRONG, as they were when the backup was made:\n${findings.join('\n')}`);
    process.exitCode = 2;
  }
  if (setAside !== undefined)
    console.log(`What was there before is in ${setAside}: delete it when you are sure.`);
  const mark = await findMark(dataDir, appSecret);
  if (manifest.secretMark !== null && mark !== manifest.secretMark)
    console.warn(
      'APP_SECRET is not the one of the backup: with this one, links of registrations will not open.',
    );
});
