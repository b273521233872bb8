import { type Answer, problemOf } from './ask.ts';

/** A file of the server, with the name that it gives. */
interface SentFile {
  readonly name: string;
  readonly file: Blob;
}

/** A file of a whole year is longer on its way than an answer. */
const patienceMs = 60_000;

/**
 * Ask for a file. Not by a link: that would save the refusal of a session that is over as if it were the file.
 * @param path below `/api/v1`
 * @param type media type that it must have; anything else is no answer of ours
 */
export async function askFile(path: string, type: string): Promise<Answer<SentFile>> {
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const response = await fetch(`/api/v1${path}`, { cache: 'no-store', signal });
    if (!response.ok) {
      const problem = problemOf(Object(await response.json()));
      return problem
        ? { kind: 'problem', status: response.status, problem, afterMs: 0 }
        : { kind: 'offline' };
    }
    if (!response.headers.get('Content-Type')?.startsWith(type)) return { kind: 'offline' };
    const named = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '');
    const value = { name: named?.[1] ?? '', file: await response.blob() };
    return { kind: 'ok', value, serverTime: Date.now() };
  } catch (error) {
    console.info(`[cam-tay] ${path}`, error);
    return { kind: 'offline' };
  }
}
