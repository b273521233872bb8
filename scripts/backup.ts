// `npm run backup -- --to <new folder>`: one moment of the data, while the server goes on. The settings are the
// server's: DATABASE_URL and APP_SECRET, or DATA_DIR.
import { makeBackup } from '#src/platform/db/backup/make-backup.ts';
import { environmentOrExit } from '#src/platform/environment-or-exit.ts';
import { endWithNpm } from './end-with-npm.ts';
import { demandOption, readOptions, runCommand, sumUp } from './operator-command.ts';

const usage = 'npm run backup -- --to <new folder>, for example --to /var/backups/cam-tay/2026-11-30';

endWithNpm();
const options = readOptions({ to: { type: 'string' } }, usage);
const to = demandOption(options.to, usage);
const { databaseUrl, dataDir, appSecret } = environmentOrExit();
await runCommand('No backup', async () => {
  const { tables } = await makeBackup({ databaseUrl, dataDir, appSecret, to, now: Date.now() });
  console.log(`Backup in ${to}: ${sumUp(tables)}.`);
  if (databaseUrl !== undefined)
    console.log('APP_SECRET is not in it: keep that one apart, links of registrations need it.');
});
