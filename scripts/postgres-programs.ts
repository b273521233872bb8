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

/** `.ci/run` sets it: then a PostgreSQL server has to be there. Without it SQLite alone is tested, which takes a third. */
export const isPostgresTested = process.env['TEST_POSTGRES'] === 'required';

/** What a run has left out, said once at its end. */
export const postgresLeftOut =
  'The data layer was tested on SQLite; `bash .ci/run` tests it on PostgreSQL too, under load and with kills.';
