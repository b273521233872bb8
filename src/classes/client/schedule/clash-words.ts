import { formatWeekdayDate } from '#src/platform/text/dates.ts';
import { formatVietnamTimeOfDay } from '#src/platform/text/vietnam-clock.ts';
import { scheduleMessages } from '../../messages-schedule.vi.ts';
import type { NamedClash } from '../../series-schema.ts';

/** Which class has which room or trainer, and when. */
export function clashText({ kind, name, title, localDate, startsAt, endsAt }: NamedClash): string {
  const when = scheduleMessages.span(formatVietnamTimeOfDay(startsAt), formatVietnamTimeOfDay(endsAt));
  return scheduleMessages.clash[kind](name ?? '', title, `${formatWeekdayDate(localDate)}, ${when}`);
}
