import { formatDate, formatWeekdayDate } from '#src/platform/text/dates.ts';
import { clashText } from '../../client/schedule/clash-words.ts';
import type { ScheduleDesk } from '../../client/schedule/schedule-desk.svelte.ts';
import { scheduleMessages } from '../../messages-schedule.vi.ts';
import { seriesMessages as texts } from '../../messages-series.vi.ts';
import type { PreviewedEdit, Series } from '../../series-schema.ts';

const { weekdayNames } = scheduleMessages;

/** Days of the week to choose from, Monday first. */
export const weekdayOptions: readonly { readonly weekday: number; readonly name: string }[] = [
  ...weekdayNames.slice(1).map((name, at) => ({ weekday: at + 1, name })),
  { weekday: 7, name: weekdayNames[0] },
];

/** The days of the week of a class, in a row. */
export function weekdaysText(weekdays: readonly number[]): string {
  return weekdays.map((weekday) => weekdayNames[weekday % 7] ?? '').join(', ');
}

/** What a weekly class is, a line each. */
export function seriesFacts(series: Series, plan: ScheduleDesk['plan']): string[] {
  const room = plan?.rooms.find(({ id }) => id === series.roomId)?.name ?? series.roomId;
  const trainer = plan?.trainers.find(({ id }) => id === series.trainerId)?.name;
  return [
    `${weekdaysText(series.weekdays)}, ${scheduleMessages.span(series.start, series.end)}`,
    `${room} · ${trainer ?? scheduleMessages.noTrainer} · ${texts.seats(series.capacity, series.queue)}`,
    series.until === null
      ? texts.fromOn(formatDate(series.from))
      : texts.fromTo(formatDate(series.from), formatDate(series.until)),
  ];
}

/** What becomes of one date, and when it could be made up for. @param held what is said of one that gets a class */
export function previewText(day: PreviewedEdit, held: string): string {
  const { later, preview } = texts;
  if (day.kind === 'class') return held;
  if (day.kind === 'changed') return (day.keepsOwn ? later.changedPartly : later.changed)(day.people);
  if (day.kind === 'kept') return later.kept[day.why];
  if (day.kind === 'dropped') return later.dropped(day.people);
  if (day.kind === 'seats') return later.seats(day.taken);
  if (day.kind === 'queue') return later.queue(day.waiting);
  if (day.kind === 'stuck') return later.taken(clashText(day.clash));
  if (day.kind === 'room-closed') return preview.closed;
  const why = day.kind === 'holiday' ? preview.holiday(day.holiday) : clashText(day.clash);
  const [makeUp] = day.makeUps;
  return makeUp ? `${why}; ${preview.makeUp(formatWeekdayDate(makeUp.date))}` : why;
}

/** How many days a change touches, and whom. */
export function editCount(days: readonly PreviewedEdit[]): string {
  const kinds = days.map(({ kind }) => kind);
  const changed = kinds.filter((kind) => kind === 'changed' || kind === 'dropped' || kind === 'class').length;
  const kept = kinds.filter((kind) => kind === 'kept').length;
  const people = days.reduce((sum, day) => sum + ('people' in day ? day.people : 0), 0);
  return texts.later.count(changed, kept, people);
}
