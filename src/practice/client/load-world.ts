import { createWorld, type World, type WorldData } from '#sandbox/engine/world.ts';
import { fail, ok, type Result } from '#src/platform/text/result.ts';

/** Why a task cannot be opened: no network and not stored, not on the server, or damaged on the way. */
export type WorldTrouble = 'world.offline' | 'world.missing' | 'world.broken';

/** Address of the data of one task, written by the build. */
export function worldAddress(scenarioId: string): string {
  return `/thuc-hanh/du-lieu/${encodeURIComponent(scenarioId)}.json`;
}

/**
 * Fetch the data of one task. The build has validated them with the full schemas, so that here only what a
 * transport can break is looked at: another page in its place (a captive portal), a cut answer, another task.
 */
export async function loadWorld(scenarioId: string): Promise<Result<World, WorldTrouble>> {
  const answer = await fetchAnswer(scenarioId);
  if (!answer) return fail('world.offline');
  if (!answer.ok) return fail('world.missing');
  const data = await readJson(answer);
  return isWorldData(data) && data.scenario.id === scenarioId ? ok(createWorld(data)) : fail('world.broken');
}

async function fetchAnswer(scenarioId: string): Promise<Response | undefined> {
  try {
    return await fetch(worldAddress(scenarioId));
  } catch (error) {
    console.info('[cam-tay] task data not reachable', error);
    return undefined;
  }
}

async function readJson(answer: Response): Promise<unknown> {
  try {
    return await answer.json();
  } catch (error) {
    console.info('[cam-tay] task data unreadable', error);
    return undefined;
  }
}

function isWorldData(data: unknown): data is WorldData {
  if (typeof data !== 'object' || data === null) return false;
  const parts = data as Partial<Record<keyof WorldData, unknown>>;
  const lists = [parts.procedures, parts.catalogue, parts.personas, parts.faults, parts.places];
  return isRecord(parts.scenario) && isRecord(parts.calendar) && lists.every(Array.isArray);
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
