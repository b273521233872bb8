import type { TestProject } from 'vitest/node';
import { isPostgresTested } from '../../scripts/postgres-programs.ts';
import { createPostgresCluster } from './postgres-cluster.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the run's PostgreSQL server; undefined where none is installed. */
    postgresUrl: string | undefined;
  }
}

/** One server for the whole run; every test makes a database of its own in it. */
export default async function providePostgres(
  project: TestProject,
): Promise<(() => Promise<void>) | undefined> {
  if (!isPostgresTested) {
    project.provide('postgresUrl', undefined);
    return undefined;
  }
  const cluster = await createPostgresCluster();
  project.provide('postgresUrl', cluster.url);
  return cluster.remove;
}
