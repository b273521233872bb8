// `npm run move -- --from <DATA_DIR> [--to postgres://…] [--show-secret]`: from SQLite to an empty PostgreSQL database,
// with the server stopped. Without `--to` it is DATABASE_URL, which no list of processes shows.
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { schemaSteps } from '#src/operator.ts';
import { sqliteFileName } from '#src/platform/db/database.ts';
import { moveToPostgres } from '#src/platform/db/move/move-to-postgres.ts';
import { ifMissing, readIfThere } from '#src/platform/missing-file.ts';
import { endWithNpm } from './end-with-npm.ts';
import { demandOption, readOptions, runCommand, sumUp } from './operator-command.ts';

const usage =
  'npm run move -- --from <DATA_DIR or the file in it> [--to postgres://camtay@127.0.0.1:5432/camtay] [--show-secret]';

endWithNpm();
const options = readOptions(
  { from: { type: 'string' }, to: { type: 'string' }, 'show-secret': { type: 'boolean' } },
  usage,
);
const from = path.resolve(demandOption(options.from, usage));
const databaseUrl = demandOption(options.to ?? process.env['DATABASE_URL'], usage);
await runCommand('Nothing moved', async () => {
  if (!/^postgres(?:ql)?:\/\//.test(databaseUrl) || !URL.canParse(databaseUrl))
    throw new Error(
      'the target is no address of a PostgreSQL server, such as postgres://camtay@127.0.0.1:5432/camtay',
    );
  const isFolder = (await stat(from).catch(ifMissing(undefined)))?.isDirectory() === true;
  const file = isFolder ? path.join(from, sqliteFileName) : from;
  const tables = await moveToPostgres({ file, databaseUrl, steps: schemaSteps });
  console.log(`Moved: ${sumUp(tables)}. Counted and compared; ${file} is as it was.`);
  await tellSecrets(path.dirname(file));
});

/** Links of registrations, sign-ins and push are of no use without the secrets under which they were made. */
async function tellSecrets(dataDir: string): Promise<void> {
  console.log(
    'Start every server with DATABASE_URL and these settings, or links that people have will not open:',
  );
  await tell(dataDir, 'app-secret', 'APP_SECRET', (text) => ({ APP_SECRET: text }));
  await tell(dataDir, 'vapid-keys', 'VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY', (text) => {
    const { publicKey, privateKey } = JSON.parse(text);
    return { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey };
  });
}

async function tell(
  dataDir: string,
  name: string,
  settings: string,
  read: (text: string) => Record<string, string>,
): Promise<void> {
  const file = path.join(dataDir, name);
  const text = await readIfThere(file);
  if (text === undefined) console.log(`  ${settings}: as the server was started with; ${file} is not there`);
  else if (options['show-secret'] !== true) console.log(`  ${settings}: what stands in ${file}`);
  else for (const [setting, value] of Object.entries(read(text.trim()))) console.log(`  ${setting}=${value}`);
}
