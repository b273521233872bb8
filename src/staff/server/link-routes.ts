import { Hono } from 'hono';
import type { ApiEnvironment } from '#src/platform/http/api.ts';
import {
  type Done,
  JoinInputSchema,
  LinkInputSchema,
  type LinkView,
  type Member,
  RenewInputSchema,
} from '../schemas.ts';
import { welcomeByLink } from './device-mark.ts';
import { joinByLink, lookAtLink, renewByLink } from './link-repository.ts';
import { hashPassword } from './password-hash.ts';
import { readInput, refuse } from './problems.ts';
import { isFromElsewhere, type StaffRouteParts } from './route-parts.ts';

/**
 * `POST /staff/link`, `…/join`, `…/renew`: for whoever holds a link. Its token comes in the body: it never stands in an
 * address that a server sees. Nobody is signed in by it; the person shows with the new password that they have it, which
 * strangers who guess cannot keep them from.
 */
export function linkRoutes(parts: StaffRouteParts): Hono<ApiEnvironment> {
  const { database, firstToken, now } = parts;
  const routes = new Hono<ApiEnvironment>();
  routes.post('/', async (c) => {
    const input = await readInput(c, LinkInputSchema);
    if (input instanceof Response) return input;
    const link = await lookAtLink(database, input.token, { firstToken, now: now() });
    return link ? c.json(link satisfies LinkView) : refuse('link.over');
  });
  routes.post('/join', async (c) => {
    if (isFromElsewhere(c)) return refuse('origin.strange');
    const input = await readInput(c, JoinInputSchema);
    if (input instanceof Response) return input;
    const { token, name, email, password } = input;
    // Looked at first: hashing a password is dear, and anybody can send one.
    const link = await lookAtLink(database, token, { firstToken, now: now() });
    if (link === undefined) return refuse('link.over');
    const newcomer = { token, name, email, passwordHash: await hashPassword(password) };
    const joined = await joinByLink(database, newcomer, { firstToken, now: now() });
    if (!joined.ok) return refuse(joined.code);
    await welcomeByLink(parts, c, joined.value.email);
    return c.json(joined.value satisfies Member, 201);
  });
  routes.post('/renew', async (c) => {
    if (isFromElsewhere(c)) return refuse('origin.strange');
    const input = await readInput(c, RenewInputSchema);
    if (input instanceof Response) return input;
    const link = await lookAtLink(database, input.token, { firstToken, now: now() });
    if (link?.kind !== 'renew') return refuse('link.over');
    const passwordHash = await hashPassword(input.password);
    const member = await renewByLink(database, { token: input.token, passwordHash }, now());
    if (member === undefined) return refuse('link.over');
    await welcomeByLink(parts, c, member.email);
    return c.json({ done: true } satisfies Done);
  });
  return routes;
}
