import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { ApiEnvironment } from '#src/platform/http/api.ts';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import { looksAutomatic } from '../rules/form-trap.ts';
import { isGivenNameOf } from '../rules/identity.ts';
import {
  type LookupAnswer,
  type LookupInput,
  LookupInputSchema,
  type RegistrationAnswer,
  type RegistrationInput,
  RegistrationInputSchema,
} from '../schemas.ts';
import { countLookup } from './abuse-limit-repository.ts';
import { readCommandKey } from './command-key.ts';
import { readInput, refuse, refuseField } from './problems.ts';
import { findByCode, type HeldRegistration } from './registration-repository.ts';
import type { ClassRouteParts } from './route-parts.ts';
import type { Answer } from './seats/answer-once-repository.ts';
import type { Registered } from './seats/register-repository.ts';

type AnswerStatus = 201 | 202;

/** `POST /registrations`, `POST /registrations/lookup`. */
export function registrationRoutes(parts: ClassRouteParts): Hono<ApiEnvironment> {
  const { database, seats, seal, now, hasAbuseLimits, communeCodes } = parts;
  const routes = new Hono<ApiEnvironment>();
  routes.post('/', async (c) => {
    const key = readCommandKey(c);
    if (key instanceof Response) return key;
    const body = await readInput(c, RegistrationInputSchema);
    if (body instanceof Response) return body;
    const { website, filledMs, ...input } = body;
    if (looksAutomatic({ website, filledMs }, hasAbuseLimits)) return refuse('limit.reached');
    if (!communeCodes.has(input.communeCode)) return refuseField('communeCode', 'commune.unknown');
    if (Number(vietnamDateAt(now()).slice(0, 4)) < (input.birthYear ?? 0))
      return refuseField('birthYear', 'birth-year.wrong');
    const bodyHash = seal.hash(JSON.stringify(input));
    const command = { key, scope: deviceOf(c), kind: 'register', bodyHash, now: now() };
    const answer = await seats.register(command, input satisfies RegistrationInput);
    if (answer === 'mismatch') return refuse('idempotency.mismatch');
    if (answer === 'limited') return refuse('limit.reached');
    if (answer === 'erased') return refuse('registration.erased');
    return sendAnswer(c, answer, parts);
  });
  routes.post('/lookup', async (c) => {
    const input = await readInput(c, LookupInputSchema);
    if (input instanceof Response) return input;
    if (hasAbuseLimits && !(await countLookup(database, input.code, now()))) return refuse('limit.reached');
    const held = await findByCode(database, input.code, now());
    if (held === undefined || !isProof(input, held)) return c.json({ found: false } satisfies LookupAnswer);
    const { registration } = held;
    const manageToken = seal.tokenFor(registration.id);
    return c.json({ found: true, registration, manageToken } satisfies LookupAnswer);
  });
  return routes;
}

function sendAnswer(
  c: Context,
  { httpStatus, result, replayed }: Answer<Registered>,
  { seal }: ClassRouteParts,
): Response {
  const headers: Record<string, string> = replayed ? { 'Idempotency-Replayed': 'true' } : {};
  if (!result.ok) return refuse(result.code, headers);
  const { registration } = result;
  const answer: RegistrationAnswer = { registration, manageToken: seal.tokenFor(registration.id) };
  return c.json(answer, httpStatus as AnswerStatus, headers);
}

/** A device that does not say who it is, or says it wrongly, is counted by its phone number and its class only. */
function deviceOf(c: Context): string | null {
  return z.uuid().safeParse(c.req.header('X-Device-Id')).data ?? null;
}

function isProof(input: LookupInput, { phoneKey, nameKey }: HeldRegistration): boolean {
  if (phoneKey !== null) return input.phoneLast4 === phoneKey.slice(-4);
  return input.givenName !== undefined && isGivenNameOf(input.givenName, nameKey);
}
