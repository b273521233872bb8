import { fail, ok, type Result } from '#src/platform/text/result.ts';

/** Why a file of data is not there: no network and not stored, not on the server, or damaged on the way. */
export type FetchTrouble = 'offline' | 'missing' | 'broken';

/**
 * Fetch a JSON file of this site. The caller shows what went wrong; the browser's own reason goes to the console.
 * @param isWhole tells the file from what a transport can put in its place: a log-in page, a cut answer, another file
 */
export async function fetchJson<T>(
  address: string,
  isWhole: (data: unknown) => data is T,
): Promise<Result<T, FetchTrouble>> {
  const answer = await fetch(address).catch(noted(address));
  if (!answer) return fail('offline');
  if (!answer.ok) return fail('missing');
  const data: unknown = await answer.json().catch(noted(address));
  return isWhole(data) ? ok(data) : fail('broken');
}

function noted(address: string): (reason: unknown) => undefined {
  return (reason) => {
    console.info(`[cam-tay] ${address}`, reason);
    return undefined;
  };
}
