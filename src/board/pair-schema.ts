/**
 * What two phones in a pair tell each other, as it is written in JSON. The helper sees ids of the step and of the
 * controls on it, never a content. Full Zod, for the server: the browser takes the types.
 */
import { z } from 'zod';
import { CodeSchema } from './board-schema.ts';
import { FaultSchema, idOf, placeShape } from './told-schema.ts';

/** Join as the helper. */
export const PairJoiningSchema = z.strictObject({ code: CodeSchema });

/** What the owner's phone shows. */
export const ScreenInputSchema = z.strictObject({
  ...placeShape,
  fault: FaultSchema.optional().meta({
    description: 'What the screen says is wrong, as a code; absent while nothing is.',
  }),
  controls: z
    .array(idOf('Id of a field, choice or button on the screen, from top to bottom.'), {
      error: 'field.type',
    })
    .max(80, { error: 'list.long' }),
});
export type ScreenInput = z.infer<typeof ScreenInputSchema>;

/** Point at a control. */
export const PointingSchema = z.strictObject({ control: idOf('One of those that the owner’s phone shows.') });

/** What of the owner's phone the helper sees. */
const ScreenSchema = z.strictObject({
  subject: z.string(),
  step: z.string(),
  stepIndex: z.int(),
  stepsTotal: z.int(),
  fault: z.string().nullable().optional(),
  controls: z.array(z.string()),
});
export type Screen = z.infer<typeof ScreenSchema>;

const Instant = z.iso.datetime();

/** A pair at one revision, as both sides see it. */
export const PairStateSchema = z.strictObject({
  revision: z.int(),
  role: z.enum(['owner', 'helper']).meta({ description: 'Whose phone asks.' }),
  isJoined: z.boolean().meta({ description: 'Whether the helper has come.' }),
  screen: ScreenSchema.nullable().meta({ description: 'Null until the owner’s phone has shown something.' }),
  pointed: z.string().nullable().meta({ description: 'The control pointed at on this screen.' }),
  endedAt: Instant.nullable(),
  endsAt: Instant.meta({ description: 'When it ends by itself.' }),
});
export type PairState = z.infer<typeof PairStateSchema>;

/** One change of a pair. */
export const PairChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('joined'), at: Instant }),
  z.strictObject({ kind: z.literal('shown'), at: Instant, screen: ScreenSchema }),
  z.strictObject({ kind: z.literal('pointed'), at: Instant, control: z.string() }),
  z.strictObject({ kind: z.literal('ended'), at: Instant }),
]);
export type PairChange = z.infer<typeof PairChangeSchema>;

export const PairOpenedSchema = z.strictObject({
  code: z.string().meta({ description: 'Six digits, for one helper.' }),
  codeUntil: Instant,
  endsAt: Instant,
  token: z.string().meta({ description: 'Goes into `Authorization: Bearer`; kept on this phone alone.' }),
});
export type PairOpened = z.infer<typeof PairOpenedSchema>;

export const PairJoinedSchema = z.strictObject({ token: z.string(), endsAt: Instant });
export type PairJoined = z.infer<typeof PairJoinedSchema>;
