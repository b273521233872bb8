import { spellingOf } from '../identity.ts';

/** What a row says of a person, as far as it tells people apart. */
export interface KeyParts {
  readonly fullName: string;
  readonly phone: string;
  readonly birthYear: string;
}

/**
 * One key for each row, the same whenever the same person comes again, in whatever order: what was sent once is known by
 * it. Exact repeats are numbered. Eleven letters and digits hide nothing, they are only short.
 */
export function rowKeysOf(rows: readonly KeyParts[]): string[] {
  const times = new Map<string, number>();
  return rows.map((row) => {
    const key = hashOf(JSON.stringify([spellingOf(row.fullName), row.phone, row.birthYear]));
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return `${key}-${time}`;
  });
}

/**
 * 53 bits of a text in base 36.
 * @see https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js (public domain)
 */
function hashOf(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36).padStart(11, '0');
}
