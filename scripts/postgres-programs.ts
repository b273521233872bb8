import { existsSync, globSync } from 'node:fs';
import path from 'node:path';

/** Folder of the programs of an installed PostgreSQL server, the newest one; undefined without a server. */
export function findPostgresPrograms(): string | undefined {
  const onPath = (process.env['PATH'] ?? '').split(path.delimiter);
  const folders = [...globSync('/usr/lib/postgresql/*/bin').sort().reverse(), ...onPath];
  return folders.find((folder) =>
    ['initdb', 'postgres'].every((name) => existsSync(path.join(folder, name))),
  );
}

/** `.ci/run` sets it: then a PostgreSQL server has to be there, and nothing is left out quietly. */
export const isPostgresRequired = process.env['TEST_POSTGRES'] === 'required';

/** What a run without a server has left out, said once at its end. */
export const postgresLeftOut =
  'PostgreSQL is not installed here: the data layer was tested on SQLite only (apt-get install postgresql).';
