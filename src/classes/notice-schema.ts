/** What crosses a border about notices: push, and the list of people to call. Full Zod, for the server and the build. */
import { z } from 'zod';
import { isPushAddress } from './rules/notices/push-address.ts';

const longestNote = 300;

/** What a browser gives when somebody allows notices, as `PushSubscription.toJSON()` writes it. */
export const PushInputSchema = z.strictObject({
  endpoint: z
    .string({ error: 'field.type' })
    .max(1000, { error: 'push.endpoint', abort: true })
    .refine(isPushAddress, { error: 'push.endpoint' })
    .meta({ description: 'Address of this browser at its push service.' }),
  expirationTime: z
    .number()
    .nullish()
    .meta({ description: 'Not used: a browser that is gone says so itself.' }),
  keys: z
    .strictObject({
      p256dh: z.string({ error: 'push.keys' }).regex(/^[\w-]{87}=?$/, { error: 'push.keys' }),
      auth: z.string({ error: 'push.keys' }).regex(/^[\w-]{22}(?:==)?$/, { error: 'push.keys' }),
    })
    .meta({ description: 'Keys by which only this browser can read a notice, base64url.' }),
});
export type PushInput = z.infer<typeof PushInputSchema>;

/** Which browser wants no notices any more. */
export const PushRemovalSchema = z.strictObject({
  endpoint: z
    .string({ error: 'field.type' })
    .max(1000, { error: 'push.endpoint' })
    .meta({ description: 'The address that was given before.' }),
});

/** Another address of a browser, in place of one that the push service has ended. */
export const PushRenewalSchema = z.strictObject({
  oldEndpoint: z
    .string({ error: 'field.type' })
    .max(1000, { error: 'push.endpoint' })
    .meta({ description: 'The address that was given before.' }),
  subscription: PushInputSchema,
});

/** Whether this browser gets the notices of the registration now. */
export const PushStateSchema = z.strictObject({ isOn: z.boolean() });
export type PushState = z.infer<typeof PushStateSchema>;

/** What a browser has to be given to allow notices of this server. */
export const PushKeySchema = z.strictObject({
  publicKey: z.string().meta({ description: 'Public VAPID key, base64url.' }),
});
export type PushKey = z.infer<typeof PushKeySchema>;

/** One line of the call list. */
const CallSchema = z.strictObject({
  id: z.uuid().meta({ description: 'Id of the line.' }),
  reason: z.string().meta({ description: 'What to tell: kind of the notice.' }),
  state: z.enum(['open', 'done', 'unreachable']).meta({ description: 'Whether somebody has called.' }),
  fullName: z.string().meta({ description: 'Whom to call.' }),
  phone: z
    .string()
    .nullable()
    .meta({ description: 'Number; null for people who have none: go and see them.' }),
  phoneOf: z.enum(['self', 'family', 'officer', 'none']).meta({ description: 'Whose number it is.' }),
  communeCode: z.string().meta({ description: 'Commune of residence.' }),
  code: z.string().meta({ description: 'Code of the registration, for the desk.' }),
  session: z.strictObject({
    title: z.string().meta({ description: 'What the class is called.' }),
    localDate: z.string().meta({ description: 'The day in Vietnam.' }),
    startsAt: z.iso.datetime().meta({ description: 'Begin, UTC.' }),
    room: z.string().meta({ description: 'Name of the room.' }),
  }),
  say: z.string().meta({ description: 'What to tell, in words to read aloud.' }),
  note: z.string().nullable().meta({ description: 'What the caller wrote down.' }),
  doneBy: z.string().nullable().meta({ description: 'Name of who called.' }),
  at: z.iso.datetime().meta({ description: 'When the line was last changed.' }),
});
export type Call = z.infer<typeof CallSchema>;

export const CallListSchema = z.strictObject({ calls: z.array(CallSchema) });
export type CallList = z.infer<typeof CallListSchema>;

export const CallAnswerSchema = z.strictObject({ call: CallSchema });
export type CallAnswer = z.infer<typeof CallAnswerSchema>;

/** What came of a call. */
export const CallResultSchema = z.strictObject({
  state: z
    .enum(['done', 'unreachable'], { error: 'call.state' })
    .meta({ description: 'Told, or not reached.' }),
  note: z
    .string({ error: 'field.type' })
    .trim()
    .max(longestNote, { error: 'call.note-long' })
    .optional()
    .meta({ description: 'For the next one who calls. Deleted after the class.' }),
});
