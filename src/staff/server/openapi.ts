import type { z } from 'zod';
import {
  answer,
  body,
  bodyTroubles,
  patience,
  problem,
  serverTroubles,
} from '#src/platform/http/openapi-parts.ts';
import {
  ChosenSchema,
  CodeInputSchema,
  DeviceListSchema,
  DoneSchema,
  GivenLinkSchema,
  InvitationInputSchema,
  InvitationListSchema,
  JoinInputSchema,
  LinkInputSchema,
  LinkViewSchema,
  MemberListSchema,
  MemberSchema,
  MeSchema,
  PasswordChangeSchema,
  PasswordProofSchema,
  PlaceOfWorkSchema,
  RenewInputSchema,
  SecondFactorSetupSchema,
  SignInAnswerSchema,
  SignInInputSchema,
  TrailSchema,
} from '../schemas.ts';

const strange = { 403: problem('origin.strange') };
const signedIn = { 401: problem('staff.signed-out') };
const allowed = { ...signedIn, 403: problem('staff.not-allowed, origin.strange') };
const wrongInput = { ...bodyTroubles, 422: problem('input.invalid') };
const tooOften = { 429: { ...problem('sign-in.locked'), ...patience } };
const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };

const done = { 200: answer('Done', DoneSchema) };

/** A route that reads. */
const get = (summary: string, of: z.ZodType, refused: object) => ({
  get: { summary, responses: { 200: answer(summary, of), ...refused, ...serverTroubles } },
});
/** A route that changes something. */
const post = (summary: string, responses: object, sent?: z.ZodType) => ({
  post: {
    summary,
    ...(sent && { requestBody: body(sent) }),
    responses: { ...responses, ...(sent ? wrongInput : { 413: problem('body.large') }), ...serverTroubles },
  },
});
const ofOne = <R extends object>({ post: route }: { post: R }) => ({ post: { parameters: [id], ...route } });

const account = {
  '/staff/me': get('Who is signed in on this device', MeSchema, {}),
  '/staff/sign-in': post(
    'Sign in by address and password',
    {
      200: answer('Signed in, or a code is needed', SignInAnswerSchema),
      401: problem('sign-in.wrong'),
      403: problem('sign-in.ended, origin.strange'),
      ...tooOften,
    },
    SignInInputSchema,
  ),
  '/staff/sign-in/code': post(
    'The code after the password',
    {
      200: answer('Signed in', SignInAnswerSchema),
      401: problem('code.late, sign-in.wrong'),
      403: problem('code.wrong, sign-in.ended, origin.strange'),
      ...tooOften,
    },
    CodeInputSchema,
  ),
  '/staff/sign-out': post('Sign out here', { ...done, ...signedIn, ...strange }),
  '/staff/sign-out/everywhere': post('Sign out on every device', { ...done, ...signedIn, ...strange }),
  '/staff/password': post(
    'Change one’s own password; other devices are signed out',
    { ...done, ...signedIn, 403: problem('password.wrong, origin.strange') },
    PasswordChangeSchema,
  ),
  '/staff/devices': get('Where one is signed in', DeviceListSchema, signedIn),
  '/staff/devices/end': post('Sign one device out', { ...done, ...signedIn, ...strange }, ChosenSchema),
  '/staff/second-factor/begin': post(
    'Make a secret for an authenticator',
    {
      200: answer('What the authenticator needs', SecondFactorSetupSchema),
      ...{ ...signedIn, 403: problem('password.wrong, origin.strange'), 409: problem('second-factor.known') },
    },
    PasswordProofSchema,
  ),
  '/staff/second-factor/confirm': post(
    'The first code of an authenticator',
    { ...done, ...signedIn, 403: problem('code.wrong, origin.strange'), ...tooOften },
    CodeInputSchema,
  ),
  '/staff/second-factor/end': post(
    'Sign in without a code again',
    { ...done, ...signedIn, 403: problem('password.wrong, origin.strange') },
    PasswordProofSchema,
  ),
};

const links = {
  '/staff/link': post(
    'What a link opens',
    { 200: answer('What it opens', LinkViewSchema), 410: problem('link.over') },
    LinkInputSchema,
  ),
  '/staff/link/join': post(
    'Become a member by a link',
    {
      201: answer('The member', MemberSchema),
      ...strange,
      409: problem('email.taken'),
      410: problem('link.over'),
    },
    JoinInputSchema,
  ),
  '/staff/link/renew': post(
    'Choose a new password by a link',
    { ...done, ...strange, 410: problem('link.over') },
    RenewInputSchema,
  ),
};

const changed = { 200: answer('The member', MemberSchema), ...allowed, 404: problem('member.unknown') };
const lastManager = { 409: problem('member.last-manager') };

const managing = {
  '/staff/members': get('Everybody', MemberListSchema, allowed),
  '/staff/members/{id}/place': ofOne(
    post('Change role and commune', { ...changed, ...lastManager }, PlaceOfWorkSchema),
  ),
  '/staff/members/{id}/end': ofOne(post('End somebody’s access', { ...changed, ...lastManager })),
  '/staff/members/{id}/give-back': ofOne(post('Give access back', { ...changed, ...lastManager })),
  '/staff/members/{id}/way-in': ofOne(
    post('Make a link for a new password', {
      201: answer('The link', GivenLinkSchema),
      ...{ ...allowed, 404: problem('member.unknown') },
    }),
  ),
  '/staff/invitations': {
    ...get('Invitations that can still be used', InvitationListSchema, allowed),
    ...post(
      'Invite somebody',
      { 201: answer('The link', GivenLinkSchema), ...allowed },
      InvitationInputSchema,
    ),
  },
  '/staff/invitations/{id}/withdraw': ofOne(post('Take an invitation back', { ...done, ...allowed })),
  '/staff/trail': {
    get: {
      summary: 'What the staff did, fifty at a time, the newest first',
      parameters: [{ name: 'before', in: 'query', schema: { type: 'string', format: 'uuid' } }],
      responses: {
        200: answer('Deeds', TrailSchema),
        ...{ ...allowed, 422: problem('input.invalid'), ...serverTroubles },
      },
    },
  },
  '/staff/trail/file': {
    get: {
      summary: 'The whole trail as a file',
      responses: {
        200: { description: 'CSV', content: { 'text/csv': { schema: { type: 'string' } } } },
        ...{ ...allowed, ...serverTroubles },
      },
    },
  },
};

/** The routes of the staff for programs. Who is signed in is known by a cookie. */
export const staffPaths = { ...account, ...links, ...managing } as const;
