import { z } from 'zod';
import type { centreMessages } from './centre-messages.vi.ts';

/** What can be wrong in the file beyond the form of its fields; `centre-messages.vi.ts` says it to the editor. */
type CentreCode = keyof typeof centreMessages;

const code = (text: CentreCode) => text;

/** ISO weekdays in their order: 1 Monday … 7 Sunday. */
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const IdSchema = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, { error: code('centre.id') });
const TimeSchema = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):(?:00|30)$/, { error: code('centre.time'), abort: true });

const RoomSchema = z.strictObject({
  id: IdSchema.meta({ description: 'Name for the computer; never changed once used.' }),
  name: z.string().trim().min(2).max(40).meta({ description: 'Name on the door.' }),
});

const SeriesSchema = z
  .strictObject({
    id: IdSchema.meta({ description: 'Name for the computer; never changed once used.' }),
    title: z.string().trim().min(3).max(80).meta({ description: 'What the class is called.' }),
    weekdays: z
      .array(z.enum(weekdays))
      .min(1)
      .meta({ description: 'Days of the week on which the class is held.' }),
    start: TimeSchema.meta({ description: 'Begin, HH:mm in Vietnam, on a full or half hour.' }),
    end: TimeSchema.meta({ description: 'End, HH:mm in Vietnam.' }),
    room: z.string().meta({ description: 'Id of one of the rooms.' }),
    seats: z.int().min(1).max(500).meta({ description: 'Seats.' }),
    queue: z.int().min(0).max(500).meta({ description: 'How many may wait for a seat.' }),
  })
  .refine(({ start, end }) => start < end, { error: code('centre.order'), path: ['end'] })
  .refine((series) => new Set(series.weekdays).size === series.weekdays.length, {
    error: code('centre.weekday-twice'),
    path: ['weekdays'],
  });

/** `content/centre.yaml`: the training centre, its rooms and weekly classes. */
export const CentreFileSchema = z
  .strictObject({
    name: z.string().trim().min(3).max(120).meta({ description: 'Name of the centre.' }),
    address: z.string().trim().min(5).max(200).meta({ description: 'Address as people find it.' }),
    province: z.string().trim().min(3).meta({ description: 'Province whose communes the form offers.' }),
    rooms: z.array(RoomSchema).min(1).meta({ description: 'Rooms, spare ones too.' }),
    series: z.array(SeriesSchema).min(1).meta({ description: 'Weekly classes.' }),
  })
  .superRefine(({ rooms, series }, context) => {
    const report = (text: CentreCode, ...path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message: code(text), path });
    rooms.forEach(({ id }, at) => {
      if (rooms.findIndex((room) => room.id === id) < at) report('centre.id-twice', 'rooms', at, 'id');
    });
    series.forEach(({ id, room }, at) => {
      if (series.findIndex((other) => other.id === id) < at) report('centre.id-twice', 'series', at, 'id');
      if (!rooms.some((known) => known.id === room)) report('centre.room', 'series', at, 'room');
      if (series.slice(0, at).some((other) => isSameTime(other, series[at] ?? other)))
        report('centre.overlap', 'series', at, 'room');
    });
  });

type Weekly = z.infer<typeof SeriesSchema>;

/** Whether two classes would be in one room at one time. */
function isSameTime(one: Weekly, other: Weekly): boolean {
  if (one.room !== other.room || !one.weekdays.some((day) => other.weekdays.includes(day))) return false;
  return one.start < other.end && other.start < one.end;
}

/** The training centre as its file says it. */
export type Centre = z.infer<typeof CentreFileSchema>;

/** ISO number of a weekday, 1 Monday … 7 Sunday. */
export function isoWeekdayOf(weekday: Centre['series'][number]['weekdays'][number]): number {
  return weekdays.indexOf(weekday) + 1;
}
