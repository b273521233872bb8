import { addDays } from '#src/platform/text/dates.ts';
import { vietnamInstant, vietnamTimeAt } from '#src/platform/text/vietnam-clock.ts';

const nightFrom = 21 * 60;
const nightTo = 7 * 60;
/** A class that begins less than this after the night: who hears of it in the morning hears of it too late. */
const morningMs = 3 * 3_600_000;

/** The night that a moment is in, if it is in one. */
function nightAt(at: number): { readonly evening: number; readonly morning: number } | undefined {
  const { date, minuteOfDay } = vietnamTimeAt(at);
  if (minuteOfDay >= nightTo && minuteOfDay < nightFrom) return undefined;
  const lastDay = minuteOfDay < nightTo ? addDays(date, -1) : date;
  return {
    evening: Date.parse(vietnamInstant(lastDay, '20:00')),
    morning: Date.parse(vietnamInstant(addDays(lastDay, 1), '07:00')),
  };
}

/** The same moment, or, for one in the night, eight o'clock the evening before. */
export function beforeTheNight(at: number): number {
  return nightAt(at)?.evening ?? at;
}

/**
 * When people may be told: from 21:00 to 07:00 they are left to sleep, unless the class begins early in the morning.
 * Whoever has just asked for something is awake.
 */
export function mayTellAt(
  now: number,
  { isAnswer, startsAt }: { isAnswer: boolean; startsAt: number },
): number {
  const night = nightAt(now);
  if (night === undefined || isAnswer || startsAt < night.morning + morningMs) return now;
  return night.morning;
}
