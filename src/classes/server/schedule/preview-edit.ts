import { addDays, earlierDate, laterDate } from '#src/platform/text/dates.ts';
import { type EditedDay, previewEdit, type StandingDay } from '../../rules/edit-preview.ts';
import { type ClassPlace, createClashFinder } from '../../rules/schedule-slots.ts';
import { editDay } from '../../rules/series-edit.ts';
import { makeUpDays } from '../../rules/series-preview.ts';
import { hasStarted } from '../../rules/session-time.ts';
import type { EditPreview, PreviewedEdit, SeriesChange } from '../../series-schema.ts';
import { requireTomorrow, wishedPattern } from './edit-series.ts';
import type { ScheduleParts } from './intent.ts';
import { clashesBeyond } from './planned-days.ts';
import { type Names, nameClash, nameDay } from './preview-series.ts';
import { listRooms } from './room-repository.ts';
import { horizonOf } from './series-days-repository.ts';
import { findSeriesRow, listDaysFrom, listQueuesFrom, requireUnchanged } from './series-repository.ts';
import { patternOf, standingOf } from './series-rows.ts';
import { timesOn } from './session-times.ts';
import { listTakenSlots } from './slot-repository.ts';
import type { Viewer } from './staff-view-repository.ts';

/**
 * What `editSeries` would do to each day, also to all days that would make it refuse. Changes nothing; somebody may
 * still come first. @throws Refused as `editSeries` does before it looks at days
 */
export async function previewSeriesEdit(
  { database: { reader }, holidays }: ScheduleParts,
  { id, input }: { readonly id: string; readonly input: SeriesChange },
  viewer: Viewer,
): Promise<EditPreview> {
  requireTomorrow(input, viewer.now);
  const series = requireUnchanged(await findSeriesRow(reader, id), input.rev);
  const [before, after] = [patternOf(series), await wishedPattern(reader, series, input, viewer)];
  const queues = await listQueuesFrom(reader, id, input.from);
  const days = (await listDaysFrom(reader, id, input.from)).map((row) => ({
    ...standingDay(row, viewer.now),
    queue: queues.get(row.day.id) ?? [],
  }));
  const from = laterDate(input.from, series.from_date);
  const horizon = horizonOf(viewer.now);
  const until = earlierDate(series.until_date ?? horizon, horizon);
  const last = days.reduce((latest, { localDate }) => laterDate(latest, localDate), until);
  const taken = await listTakenSlots(reader, { from: input.from, to: addDays(last, makeUpDays) });
  const rooms = await listRooms(reader);
  const isDropped = (day: StandingDay) => editDay(day, before, after).kind === 'dropped';
  const dropped = new Set(days.filter(isDropped).map(({ sessionId }) => sessionId));
  const around = {
    ...{
      holidays,
      findClash: createClashFinder(taken.filter(({ sessionId }) => !dropped.has(sessionId ?? ''))),
    },
    findClashOf: (own: string, place: ClassPlace) =>
      createClashFinder(taken.filter(({ sessionId }) => sessionId !== own))(place),
    msUntil: ({ localDate, startMinute, endMinute }: ClassPlace) =>
      timesOn(localDate, startMinute, endMinute).starts_at - viewer.now,
    activeRooms: rooms.filter(({ isActive }) => isActive).map((room) => room.id),
  };
  const shown = previewEdit(days, { before, after, from, until }, around);
  const plan = { ...after, from, until: series.until_date };
  const later = await clashesBeyond(reader, plan, { own: id, holidays, now: viewer.now });
  return { days: [...shown, ...later].map((day) => nameEdited(day, { rooms, trainers: viewer.trainers })) };
}

function standingDay(
  { day, people, hasAttended }: Awaited<ReturnType<typeof listDaysFrom>>[number],
  now: number,
): Omit<StandingDay, 'queue'> {
  const isFact = hasStarted({ startsAt: day.starts_at }, now) || day.status === 'done' || hasAttended;
  return { ...standingOf(day), sessionId: day.id, people, taken: day.taken, isFact };
}

function nameEdited(day: EditedDay, names: Names): PreviewedEdit {
  if (day.kind === 'stuck') return { ...day, clash: nameClash(day.clash, names) };
  const isNamed = 'people' in day || 'why' in day || 'taken' in day || 'waiting' in day;
  return isNamed ? day : nameDay(day, names);
}
