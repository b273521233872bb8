import { type Context, Hono } from 'hono';
import type { ApiEnvironment } from '#src/platform/http/api.ts';
import type { Guard } from '#src/platform/http/guard.ts';
import type { Permission } from '../rules/permissions.ts';
import {
  type Done,
  type GivenLink,
  InvitationInputSchema,
  type InvitationList,
  type Member,
  type MemberList,
  PlaceOfWorkSchema,
} from '../schemas.ts';
import { invite, inviteToRenew, listInvitations, withdrawInvitation } from './link-repository.ts';
import { changeMember, listMembers, type MemberChange } from './member-repository.ts';
import { readInput, refuse, refuseField } from './problems.ts';
import type { StaffRouteParts } from './route-parts.ts';

type OwnGuard = Guard<Permission, Member>;

/** `GET /staff/members`, `POST /staff/members/{id}/place|end|give-back|way-in`. */
export function memberRoutes(parts: StaffRouteParts, guard: OwnGuard): Hono<ApiEnvironment> {
  const { database, communeCodes, now } = parts;
  const routes = new Hono<ApiEnvironment>();
  const change = async (c: Context, by: Member, wanted: MemberChange) => {
    const changed = await changeMember(database, c.req.param('id') ?? '', { change: wanted, by, now: now() });
    return changed.ok ? c.json(changed.value) : refuse(changed.code);
  };
  routes.get('/', async (c) => {
    const asker = await guard(c, 'members');
    if (asker instanceof Response) return asker;
    return c.json({ members: [...(await listMembers(database))] } satisfies MemberList);
  });
  routes.post('/:id/place', async (c) => {
    const asker = await guard(c, 'members');
    if (asker instanceof Response) return asker;
    const place = await readInput(c, PlaceOfWorkSchema);
    if (place instanceof Response) return place;
    if (!isKnown(communeCodes, place.communeCode)) return refuseField('communeCode', 'commune.unknown');
    return await change(c, asker, { kind: 'place', ...place });
  });
  for (const kind of ['end', 'give-back'] as const)
    routes.post(`/:id/${kind}`, async (c) => {
      const asker = await guard(c, 'members');
      return asker instanceof Response ? asker : await change(c, asker, { kind });
    });
  routes.post('/:id/way-in', async (c) => {
    const asker = await guard(c, 'members');
    if (asker instanceof Response) return asker;
    const link = await inviteToRenew(database, c.req.param('id'), { by: asker, now: now() });
    return link.ok ? c.json(link.value satisfies GivenLink, 201) : refuse(link.code);
  });
  return routes;
}

/** `GET /staff/invitations`, `POST /staff/invitations`, `POST /staff/invitations/{id}/withdraw`. */
export function invitationRoutes(parts: StaffRouteParts, guard: OwnGuard): Hono<ApiEnvironment> {
  const { database, communeCodes, now } = parts;
  const routes = new Hono<ApiEnvironment>();
  routes.get('/', async (c) => {
    const asker = await guard(c, 'members');
    if (asker instanceof Response) return asker;
    const invitations = await listInvitations(database, now());
    return c.json({ invitations } satisfies InvitationList);
  });
  routes.post('/', async (c) => {
    const asker = await guard(c, 'members');
    if (asker instanceof Response) return asker;
    const input = await readInput(c, InvitationInputSchema);
    if (input instanceof Response) return input;
    if (!isKnown(communeCodes, input.communeCode)) return refuseField('communeCode', 'commune.unknown');
    const link: GivenLink = await invite(database, input, { by: asker, now: now() });
    return c.json(link, 201);
  });
  routes.post('/:id/withdraw', async (c) => {
    const asker = await guard(c, 'members');
    if (asker instanceof Response) return asker;
    await withdrawInvitation(database, c.req.param('id'), { by: asker, now: now() });
    return c.json({ done: true } satisfies Done); // one that is used or gone opens nothing either
  });
  return routes;
}

function isKnown(communeCodes: ReadonlySet<string>, code: string | null): boolean {
  return code === null || communeCodes.has(code);
}
