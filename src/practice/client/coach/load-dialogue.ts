import type { CoachData } from '#sandbox/coach/coach-data.ts';
import { type FetchTrouble, fetchJson } from '#src/platform/offline/client/fetch-json.ts';
import { fail, type Result } from '#src/platform/text/result.ts';

/** Where the build writes the data of the dialogues. */
const folder = '/thuc-hanh/du-lieu/huong-dan/';

/** Fetch one dialogue. The build has checked it; here only what a transport can break is looked at. */
export async function loadDialogue(id: string): Promise<Result<CoachData, FetchTrouble>> {
  const fetched = await fetchJson(`${folder}${encodeURIComponent(id)}.json`, isCoachData);
  return fetched.ok && fetched.value.dialogue.id !== id ? fail('broken') : fetched;
}

function isCoachData(data: unknown): data is CoachData {
  const { dialogue, resident, numbers } = Object(data) as Partial<CoachData>;
  return Array.isArray(dialogue?.steps) && resident !== undefined && numbers !== undefined;
}
