/** What the server answered, by `Date` header and body; `offline` when nobody of ours answered at all. */
export type Answer<T> =
  | { readonly kind: 'ok'; readonly value: T; readonly serverTime: number }
  | {
      readonly kind: 'problem';
      readonly status: number;
      readonly problem: Problem;
      /** How long the server is to be left alone. */
      readonly afterMs: number;
    }
  | { readonly kind: 'offline' };

/** RFC 9457, as far as every page needs it; what else the answer carries is there as well. */
export interface Problem {
  readonly code: string;
  readonly title: string;
  readonly errors: readonly { readonly pointer: string; readonly detail: string }[];
}

const base = '/api/v1';
/** Poor signal is slow, but a person who waits longer has put the phone away. */
const patienceMs = 25_000;
/** How long the server is left alone when it does not say. */
const pauseMs = 2_000;

/**
 * Ask the server once. The log-in page of a Wi-Fi answers 200 as well: only JSON of the right shape, or a problem, is
 * an answer of ours. Why nobody answered goes to the console.
 * @param path below `/api/v1`
 * @param isWhole tells the answer from any other JSON
 */
export async function ask<T>(
  path: string,
  init: RequestInit,
  isWhole: (body: Record<string, unknown>) => boolean,
): Promise<Answer<T>> {
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const response = await fetch(base + path, { cache: 'no-store', ...init, signal });
    const body: Record<string, unknown> = Object(await response.json());
    const serverTime = Date.parse(response.headers.get('Date') ?? '') || Date.now();
    if (response.ok && isWhole(body)) return { kind: 'ok', value: body as T, serverTime };
    const problem = problemOf(body);
    if (response.ok || !problem) return { kind: 'offline' };
    const seconds = Number(response.headers.get('Retry-After'));
    const afterMs = seconds > 0 ? seconds * 1000 : pauseMs;
    return { kind: 'problem', status: response.status, problem, afterMs };
  } catch (error) {
    console.info(`[cam-tay] ${path}`, error);
    return { kind: 'offline' };
  }
}

/** What shows who holds something. */
export function bearing(token: string): RequestInit {
  return { headers: { Authorization: `Bearer ${token}` } };
}

/** A body to send. */
export function posted(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
}

/** The problem that a body tells; undefined when it is none of ours. */
export function problemOf(body: Record<string, unknown>): Problem | undefined {
  const { code, title, errors } = body;
  if (typeof code !== 'string' || typeof title !== 'string') return undefined;
  return { ...body, code, title, errors: Array.isArray(errors) ? errors : [] };
}
