import { type ClassRequest, erased, type Fate, refreshed, type Sending } from '../rules/class-request.ts';
import type {
  ClassSession,
  LookupAnswer,
  LookupInput,
  Registration,
  RegistrationAnswer,
  RegistrationInput,
} from '../schemas.ts';

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

/** RFC 9457, as far as a page needs it. */
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

/** The class days from today on. */
export function fetchSessions(): Promise<Answer<{ sessions: readonly ClassSession[] }>> {
  return ask('/sessions', {}, (body) => Array.isArray(body['sessions']));
}

/** What became of a registration. */
export function fetchRegistration(token: string): Promise<Answer<{ registration: Registration }>> {
  return ask('/registration', bearing(token), hasRegistration);
}

/** Give the place back. Doing it twice is doing it once. */
export function cancelRegistration(token: string): Promise<Answer<{ registration: Registration }>> {
  return ask('/registration/cancel', { method: 'POST', ...bearing(token) }, hasRegistration);
}

/** Everything that the centre keeps about the person of this registration, to be handed over as it comes. */
export function fetchWhatIsKept(token: string): Promise<Answer<Record<string, unknown>>> {
  return ask('/registration/export', bearing(token), (body) => typeof body['person'] === 'object');
}

/** Take the person out of the centre's books; seats to come go to whoever waits. Doing it twice is doing it once. */
export function erasePerson(token: string): Promise<Answer<{ erased: boolean }>> {
  const init = { method: 'POST', ...bearing(token) };
  return ask('/registration/erase', init, (body) => body['erased'] === true);
}

/** Find a registration by its code and what only its holder knows. */
export function lookUp(input: LookupInput): Promise<Answer<LookupAnswer>> {
  return ask('/registrations/lookup', posted(input), (body) => typeof body['found'] === 'boolean');
}

/** Send a registration once, or once more with the same key. */
export async function sendRegistration(
  key: string,
  device: string,
  form: RegistrationInput,
): Promise<Sending> {
  const headers = { 'Idempotency-Key': key, 'X-Device-Id': device };
  const answer = await ask<RegistrationAnswer>(
    '/registrations',
    posted(form, headers),
    (body) => hasRegistration(body) && typeof body['manageToken'] === 'string',
  );
  if (answer.kind === 'offline') return { kind: 'later', isForAll: true };
  if (answer.kind === 'ok') {
    const fate = { kind: 'registered', ...answer.value } as const;
    return { kind: 'settled', fate, seenAt: answer.serverTime };
  }
  const { status, problem, afterMs } = answer;
  // The person's own business is settled by 4xx; who is asked for patience or a sign-in has not been decided on.
  const isDecided = status < 500 && ![401, 403, 408, 425, 429].includes(status);
  if (isDecided) return { kind: 'settled', fate: refusal(problem) };
  return { kind: 'later', afterMs, isForAll: status < 500 };
}

/** The request after the server was asked about its registration. */
export function asTold(request: ClassRequest, told: Answer<{ registration: Registration }>): ClassRequest {
  if (told.kind === 'ok') return refreshed(request, told.value.registration, told.serverTime);
  return told.kind === 'problem' && told.problem.code === 'token.wrong' ? erased(request) : request;
}

function refusal({ code, title, errors }: Problem): Fate {
  return { kind: 'refused', code, title: errors[0]?.detail ?? title };
}

function bearing(token: string): RequestInit {
  return { headers: { Authorization: `Bearer ${token}` } };
}

function posted(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
}

function hasRegistration(body: Record<string, unknown>): boolean {
  return typeof Object(body['registration']).code === 'string';
}

/** The log-in page of a Wi-Fi answers 200 as well: only JSON of the right shape, or a problem, is an answer of ours. */
async function ask<T>(
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

function problemOf({ code, title, errors }: Record<string, unknown>): Problem | undefined {
  if (typeof code !== 'string' || typeof title !== 'string') return undefined;
  return { code, title, errors: Array.isArray(errors) ? errors : [] };
}
