/**
 * Everything about the staff that crosses a border, as it is written in JSON. Full Zod, for the server: the browser
 * takes the types. Error texts are codes; `problem-messages.vi.ts` has a sentence for each.
 */
import { z } from 'zod';
import { PersonNameSchema } from '#src/platform/text/field-schemas.ts';
import { checkPassword, longestPassword } from './rules/check-password.ts';
import { hasCommune, roles } from './rules/permissions.ts';

const EmailSchema = z
  .string({ error: 'email.shape' })
  .max(254, { error: 'email.shape', abort: true })
  .transform((typed) => typed.normalize('NFKC').trim().toLowerCase())
  .pipe(z.email({ error: 'email.shape' }))
  .meta({
    description: 'E-mail address by which the person signs in; small and capital letters are the same.',
  });

/** A password as it is typed to sign in: whatever it is, it is compared. */
const TypedPasswordSchema = z
  .string({ error: 'password.empty' })
  .min(1, { error: 'password.empty' })
  .max(longestPassword, { error: 'password.long' });

const CodeSchema = z
  .string({ error: 'code.shape' })
  .max(40, { error: 'code.shape', abort: true })
  .transform((typed) => typed.normalize('NFKC').replace(/\s/gu, ''))
  .refine((code) => /^(?:\d{6}|[\w-]{10,20})$/.test(code), { error: 'code.shape' })
  .meta({ description: 'Six digits of the authenticator, or one of the spare codes.' });

const TokenSchema = z
  .string({ error: 'link.wrong' })
  .regex(/^[\w-]{20,100}$/, { error: 'link.wrong' })
  .meta({ description: 'What stands behind # in a link that was given; works once.' });

const IdSchema = z.string({ error: 'field.type' }).regex(/^[\w-]{1,64}$/, { error: 'field.type' });

const placeShape = {
  role: z.enum(roles, { error: 'role.missing' }),
  communeCode: z
    .string({ error: 'commune.missing' })
    .regex(/^\d{5}$/, { error: 'commune.missing' })
    .nullable()
    .meta({
      description: 'Of officers and helpers: the commune whose people they work for. Null for the others.',
    }),
};

function checkPlace({ value, issues }: z.core.ParsePayload<z.infer<z.ZodObject<typeof placeShape>>>): void {
  const { role, communeCode } = value;
  if (hasCommune(role) === (communeCode !== null)) return;
  const message = hasCommune(role) ? 'commune.missing' : 'commune.needless';
  issues.push({ code: 'custom', message, path: ['communeCode'], input: communeCode });
}

/** Where somebody works and as what. */
export const PlaceOfWorkSchema = z.strictObject(placeShape).check(checkPlace);
export type PlaceOfWork = z.infer<typeof PlaceOfWorkSchema>;

export const InvitationInputSchema = z
  .strictObject({ name: PersonNameSchema, ...placeShape })
  .check(checkPlace);
export type InvitationInput = z.infer<typeof InvitationInputSchema>;

/** A member of the staff, as other members see them. */
export const MemberSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  ...placeShape,
  hasSecondFactor: z
    .boolean()
    .meta({ description: 'Whether signing in asks for a code of the authenticator.' }),
  endedAt: z.iso
    .datetime()
    .nullable()
    .meta({ description: 'Since when the person may not sign in any more.' }),
});
export type Member = z.infer<typeof MemberSchema>;

export const SignInInputSchema = z.strictObject({
  email: EmailSchema,
  password: TypedPasswordSchema,
  isOwnDevice: z
    .boolean({ error: 'field.type' })
    .default(false)
    .meta({ description: 'Nobody else uses this device: stay signed in for a week instead of a day.' }),
});
export type SignInInput = z.input<typeof SignInInputSchema>;

export const CodeInputSchema = z.strictObject({ code: CodeSchema });

/** What came of signing in. */
export const SignInAnswerSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('signed-in'), member: MemberSchema }),
  z.strictObject({
    outcome: z
      .literal('code-needed')
      .meta({ description: 'The password is right; the code is still to come.' }),
  }),
]);
export type SignInAnswer = z.infer<typeof SignInAnswerSchema>;

export const MeSchema = z.strictObject({
  member: MemberSchema.nullable().meta({ description: 'Null when nobody is signed in on this device.' }),
});
export type Me = z.infer<typeof MeSchema>;

export const DoneSchema = z.strictObject({ done: z.literal(true) });
export type Done = z.infer<typeof DoneSchema>;

/** A new password: what {@link checkPassword} objects to is named by its code. */
const newPassword = z.string({ error: 'password.short' });

function checkOwnPassword(
  personal: (value: { name?: string; email?: string }) => readonly string[],
  field: string,
) {
  return ({ value, issues }: z.core.ParsePayload<Record<string, unknown>>): void => {
    const password = String(value[field]);
    const code = checkPassword(password, personal(value));
    if (code) issues.push({ code: 'custom', message: code, path: [field], input: undefined });
  };
}

export const PasswordChangeSchema = z
  .strictObject({ current: TypedPasswordSchema, next: newPassword })
  .check(checkOwnPassword(() => [], 'next'));
export type PasswordChange = z.infer<typeof PasswordChangeSchema>;

export const PasswordProofSchema = z.strictObject({ password: TypedPasswordSchema });

/** What an authenticator needs to be set up, shown once. */
export const SecondFactorSetupSchema = z.strictObject({
  address: z.string().meta({ description: 'otpauth:// address, for a QR code.' }),
  secret: z.string().meta({ description: 'The same for typing: letters and digits in base 32.' }),
  spareCodes: z.array(z.string()).meta({ description: 'Each works once in place of a code.' }),
});
export type SecondFactorSetup = z.infer<typeof SecondFactorSetupSchema>;

const DeviceSchema = z.strictObject({
  id: z.string(),
  browser: z.string().meta({ description: 'What the browser says it is.' }),
  signedInAt: z.iso.datetime(),
  seenAt: z.iso.datetime(),
  isThis: z.boolean(),
});
export const DeviceListSchema = z.strictObject({ devices: z.array(DeviceSchema) });
export type DeviceList = z.infer<typeof DeviceListSchema>;

/** One of several, by its id. */
export const ChosenSchema = z.strictObject({ id: IdSchema });

export const MemberListSchema = z.strictObject({ members: z.array(MemberSchema) });
export type MemberList = z.infer<typeof MemberListSchema>;

const InvitationSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  ...placeShape,
  invitedBy: z.string(),
  expiresAt: z.iso.datetime(),
});
export const InvitationListSchema = z.strictObject({ invitations: z.array(InvitationSchema) });
export type InvitationList = z.infer<typeof InvitationListSchema>;

/** A link to hand over. The server keeps only a hash of it, so it is shown this once. */
export const GivenLinkSchema = z.strictObject({
  token: z.string().meta({ description: 'Goes behind # of /can-bo/loi-moi.' }),
  expiresAt: z.iso.datetime(),
});
export type GivenLink = z.infer<typeof GivenLinkSchema>;

export const LinkInputSchema = z.strictObject({ token: TokenSchema });

/** What a link opens: a place among the staff, or a new password for a member. */
export const LinkViewSchema = z.strictObject({
  kind: z.enum(['join', 'first', 'renew']),
  name: z.string().nullable().meta({ description: 'Null for the first manager, whom nobody has named yet.' }),
  email: z.string().nullable().meta({ description: 'Of a member who gets a new password.' }),
  ...placeShape,
});
export type LinkView = z.infer<typeof LinkViewSchema>;

/** Join by a link. */
export const JoinInputSchema = z
  .strictObject({ token: TokenSchema, name: PersonNameSchema, email: EmailSchema, password: newPassword })
  .check(checkOwnPassword(({ name = '', email = '' }) => [name, email], 'password'));
export type JoinInput = z.input<typeof JoinInputSchema>;

/** Choose a new password by a link. */
export const RenewInputSchema = z
  .strictObject({ token: TokenSchema, password: newPassword })
  .check(checkOwnPassword(() => [], 'password'));
export type RenewInput = z.input<typeof RenewInputSchema>;

/** From which entry on the trail is read; entries come newest first. */
export const TrailQuerySchema = z.strictObject({
  before: z
    .uuid({ error: 'field.type' })
    .optional()
    .meta({ description: 'Id of the last entry that was read.' }),
});

const DeedSchema = z.strictObject({
  id: z.uuid(),
  at: z.iso.datetime(),
  by: z
    .string()
    .nullable()
    .meta({ description: 'Name of the member at that time; null for the server itself.' }),
  deed: z.string().meta({ description: 'What was done, from a closed list.' }),
  subject: z.string().nullable().meta({ description: 'To whom or to what, in a word.' }),
  detail: z.record(z.string(), z.string()).meta({ description: 'What else belongs to it.' }),
});
export type TrailEntry = z.infer<typeof DeedSchema>;

export const TrailSchema = z.strictObject({
  deeds: z.array(DeedSchema),
  more: z.boolean().meta({ description: 'Whether there are older ones.' }),
});
export type Trail = z.infer<typeof TrailSchema>;
