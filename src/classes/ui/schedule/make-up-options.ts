import { formatWeekdayDate } from '#src/platform/text/dates.ts';
import type { Option } from '#src/platform/ui/field.ts';
import { dayMessages } from '../../messages-day.vi.ts';
import type { Room } from '../../room-schema.ts';
import type { MakeUpList } from '../../series-schema.ts';

/** Days on which a class could be held instead, each with its room. */
export function makeUpOptions(makeUps: MakeUpList['makeUps'], rooms: readonly Room[] = []): Option[] {
  return makeUps.map(({ date, roomId }) => {
    const room = rooms.find(({ id }) => id === roomId)?.name ?? roomId;
    return { value: date, label: dayMessages.option(formatWeekdayDate(date), room) };
  });
}
