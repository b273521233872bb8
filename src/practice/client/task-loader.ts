import type { World, WorldData } from '#sandbox/engine/world.ts';
import { fetchCode } from '#src/platform/offline/client/fetch-code.ts';
import { ok, type Result } from '#src/platform/text/result.ts';
import { partOfScreen, type ScreenPart } from '../rules/screen-parts.ts';
import { loadWorld, type WorldTrouble } from './load-world.ts';

/** Why a task cannot be opened. */
export type LoadTrouble = WorldTrouble | 'code.missing';

/** What carries a run: engine, storage, frame and screens. It comes while the story is read. */
export interface RunCode {
  readonly createWorld: (data: WorldData) => World;
  readonly beginVisit: typeof import('./practice-visit.ts').beginVisit;
  readonly findKeptRuns: typeof import('./practice-visit.ts').findKeptRuns;
  readonly fetchPart: (part: ScreenPart) => Promise<unknown>;
}

/** A task that can begin. */
export interface LoadedTask {
  readonly world: World;
  readonly code: RunCode;
}

/** Fetches data and code of one task, once; what failed is fetched anew when it is asked for again. */
export function createTaskLoader(
  taskId: string,
  fetchRunCode: () => Promise<RunCode>,
): () => Promise<Result<LoadedTask, LoadTrouble>> {
  let loading: Promise<Result<LoadedTask, LoadTrouble>> | undefined;
  return () => {
    loading ??= loadTask(taskId, fetchRunCode).then((loaded) => {
      if (!loaded.ok) loading = undefined;
      return loaded;
    });
    return loading;
  };
}

async function loadTask(
  taskId: string,
  fetchRunCode: () => Promise<RunCode>,
): Promise<Result<LoadedTask, LoadTrouble>> {
  const [data, code] = await Promise.all([loadWorld(taskId), fetchCode(fetchRunCode)]);
  if (!code.ok) return code;
  if (!data.ok) return data;
  const world = code.value.createWorld(data.value);
  await code.value.fetchPart(partOfScreen(world.scenario.start.page)); // Out of reach: its place on the screen says so.
  return ok({ world, code: code.value });
}
