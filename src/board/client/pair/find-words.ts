import { fetchJson } from '#src/platform/offline/client/fetch-json.ts';
import { type ScreenWords, wordsFolder } from '../../rules/screen-words.ts';

/** The words of a task or a dialogue; undefined where there are none, or they are out of reach. */
export async function findWords(subject: string): Promise<ScreenWords | undefined> {
  const fetched = await fetchJson(`${wordsFolder}${encodeURIComponent(subject)}.json`, areWords);
  return fetched.ok ? fetched.value : undefined;
}

function areWords(data: unknown): data is ScreenWords {
  const { title, steps, controls } = Object(data) as Partial<ScreenWords>;
  return typeof title === 'string' && typeof steps === 'object' && typeof controls === 'object';
}
