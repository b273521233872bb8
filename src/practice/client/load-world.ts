import type { SharedData, TaskData, WorldData } from '#sandbox/engine/world.ts';
import { type FetchTrouble, fetchJson } from '#src/platform/offline/client/fetch-json.ts';
import { fail, ok, type Result } from '#src/platform/text/result.ts';

/** Why a task cannot be opened: no network and not stored, not on the server, or damaged on the way. */
export type WorldTrouble = `world.${FetchTrouble}`;

/** Where the build writes the data of the tasks. */
const folder = '/thuc-hanh/du-lieu/';

/**
 * Fetch the data of one task and those that all tasks share. The build has validated them with the full schemas, so
 * that here only what a transport can break is looked at: another page in its place (a captive portal), a cut answer,
 * another task.
 */
export async function loadWorld(scenarioId: string): Promise<Result<WorldData, WorldTrouble>> {
  const [task, shared] = await Promise.all([load(encodeURIComponent(scenarioId), isTaskData), loadShared()]);
  if (!task.ok) return task;
  if (!shared.ok) return shared;
  if (task.value.scenario.id !== scenarioId) return fail('world.broken');
  return ok({ ...task.value, ...shared.value });
}

/** What all tasks and the cases of the desk share. */
export function loadShared(): Promise<Result<SharedData, WorldTrouble>> {
  return load('chung', isSharedData);
}

/** Fetch one file of practice data by its name below the folder. */
export async function load<T>(
  name: string,
  isWhole: (data: unknown) => data is T,
): Promise<Result<T, WorldTrouble>> {
  const fetched = await fetchJson(`${folder}${name}.json`, isWhole);
  return fetched.ok ? fetched : fail(`world.${fetched.code}`);
}

function isTaskData(data: unknown): data is TaskData {
  if (!isRecord(data)) return false;
  const { scenario, procedures, personas, scams } = data as Partial<Record<keyof TaskData, unknown>>;
  return isRecord(scenario) && [procedures, personas, scams].every(Array.isArray);
}

function isSharedData(data: unknown): data is SharedData {
  if (!isRecord(data)) return false;
  const { registration, catalogue, places, addableScams, calendar } = data as Partial<
    Record<keyof SharedData, unknown>
  >;
  return (
    isRecord(registration) && isRecord(calendar) && [catalogue, places, addableScams].every(Array.isArray)
  );
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
