// `npm run move -- --from <DATA_DIR> [--to postgres://…]`: from SQLite to an empty PostgreSQL database, with the server
// stopped. Without `--to` it is DATABASE_URL, which no list of processes shows. With `--show-secret` nothing is moved:
// it prints the secrets that the new servers need, before the move or after it.
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { schemaSteps } from '#src/operator.ts';
import { sqliteFileName } from '#src/platform/db/database.ts';
import { moveToPostgres } from '#src/platform/db/move/move-to-postgres.ts';
import { ifMissing, readIfThere } from '#src/platform/missing-file.ts';
import { endWithNpm } from './end-with-npm.ts';
import { demandOption, readOptions, runCommand, sumUp } from './operator-command.ts';

const usage =
  'npm run move -- --from <DATA_DIR or the file in it> [--to postgres://camtay@127.0.0.1:5432/camtay | --show-secret]';

endWithNpm();
const options = readOptions(
  { from: { type: 'string' }, to: { type: 'string' }, 'show-secret': { type: 'boolean' } },
  usage,
);
const from = path.resolve(demandOption(options.from, usage));
if (options['show-secret'] === true) await runCommand('Nothing to show', showSecrets);
else await runCommand('Nothing moved', move);

async function move(): Promise<void> {
  const databaseUrl = demandOption(options.to ?? process.env['DATABASE_URL'], usage);
  if (!/^postgres(?:ql)?:\/\//.test(databaseUrl) || !URL.canParse(databaseUrl))
    throw new Error(
      'the target is no address of a PostgreSQL server, such as postgres://camtay@127.0.0.1:5432/camtay',
    );
  const file = await findFile();
  const tables = await moveToPostgres({ file, databaseUrl, steps: schemaSteps });
  console.log(`Moved: ${sumUp(tables)}. Counted and compared; ${file} is as it was.`);
  await tellSecrets(path.dirname(file));
}

/** Nothing but the settings: they are needed when servers are started, after the move as well. */
async function showSecrets(): Promise<void> {
  const file = await findFile();
  if ((await stat(file).catch(ifMissing(undefined))) === undefined) throw new Error(`${file} is not there`);
  console.log('Nothing is moved by this.');
  await tellSecrets(path.dirname(file));
}

async function findFile(): Promise<string> {
  const isFolder = (await stat(from).catch(ifMissing(undefined)))?.isDirectory() === true;
  return isFolder ? path.join(from, sqliteFileName) : from;
}

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
