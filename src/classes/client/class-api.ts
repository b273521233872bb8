import { type Answer, ask, bearing, type Problem, posted } from '#src/platform/api-client/ask.ts';
import { type ClassRequest, erased, type Fate, refreshed, type Sending } from '../rules/class-request.ts';
import type {
  ClassSession,
  LookupAnswer,
  LookupInput,
  ManagedRegistration,
  Registration,
  RegistrationAnswer,
  RegistrationInput,
} from '../schemas.ts';

/** The class days from today on. */
export function fetchSessions(): Promise<Answer<{ sessions: readonly ClassSession[]; hasMail: boolean }>> {
  return ask('/sessions', {}, (body) => Array.isArray(body['sessions']));
}

/** What became of a registration. */
export function fetchRegistration(token: string): Promise<Answer<ManagedRegistration>> {
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

function hasRegistration(body: Record<string, unknown>): boolean {
  return typeof Object(body['registration']).code === 'string';
}
