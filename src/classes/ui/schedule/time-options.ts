import type { Option } from '#src/platform/ui/field.ts';

/** Half hours from early morning to late evening, minutes since midnight. */
const [first, last, step] = [6 * 60, 21 * 60, 30];
const times = Array.from({ length: (last - first) / step + 1 }, (_, at) => {
  const minute = first + at * step;
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
});

/** Times of day to choose from, with the one that is there already. */
export function timeOptions(current: string): Option[] {
  const all = times.includes(current) || current === '' ? times : [...times, current].toSorted();
  return all.map((time) => ({ value: time, label: time }));
}
