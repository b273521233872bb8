/** What trainers send and see of rooms, as it is written in JSON. */
import { z } from 'zod';
import { RevSchema } from './schedule-field-schema.ts';

const RoomNameSchema = z
  .string({ error: 'room-name.shape' })
  .trim()
  .min(2, { error: 'room-name.shape' })
  .max(40, { error: 'room-name.shape' })
  .transform((text) => text.normalize('NFC'))
  .meta({ description: 'Name on the door.' });
const PlaceSchema = z
  .string({ error: 'place.shape' })
  .trim()
  .min(5, { error: 'place.shape' })
  .max(250, { error: 'place.shape' })
  .transform((text) => text.normalize('NFC'))
  .meta({ description: 'Address as people find it.' });

export const RoomInputSchema = z.strictObject({ name: RoomNameSchema, place: PlaceSchema });
export type RoomInput = z.infer<typeof RoomInputSchema>;

export const RoomChangeSchema = z.strictObject({
  rev: RevSchema,
  name: RoomNameSchema.optional(),
  place: PlaceSchema.optional(),
  isActive: z
    .boolean({ error: 'field.type' })
    .optional()
    .meta({ description: 'A room out of use takes no new days; those in it stay until they are moved.' }),
});
export type RoomChange = z.infer<typeof RoomChangeSchema>;

const RoomSchema = z.strictObject({
  id: z.string(),
  rev: z.int().min(1),
  name: z.string(),
  place: z.string(),
  isActive: z.boolean(),
});
export type Room = z.infer<typeof RoomSchema>;

export const RoomAnswerSchema = z.strictObject({ room: RoomSchema });
export type RoomAnswer = z.infer<typeof RoomAnswerSchema>;
export const RoomListSchema = z.strictObject({ rooms: z.array(RoomSchema) });
export type RoomList = z.infer<typeof RoomListSchema>;
