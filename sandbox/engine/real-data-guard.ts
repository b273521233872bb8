import { findRealData, type RealData } from '#src/platform/text/real-data.ts';
import type { EventDraft } from './event-schema.ts';

/** Stands where somebody typed what may be a real number. The number itself is kept nowhere. */
export const REDACTED = '▒▒▒';

interface Guarded {
  readonly draft: EventDraft;
  readonly found?: RealData;
}

/**
 * Take out every text that may hold a real personal number, phone number or e-mail address, however deep it lies.
 * Runs before anything is kept, so that practice stays practice even when somebody types their own card.
 */
export function withoutRealData(draft: EventDraft): Guarded {
  const found: RealData[] = [];
  const clean = cleaned(draft, found) as EventDraft;
  const first = found.includes('personal-id') ? 'personal-id' : found[0];
  return first === undefined ? { draft } : { draft: clean, found: first };
}

function cleaned(value: unknown, found: RealData[]): unknown {
  if (typeof value === 'string') return cleanedText(value, found);
  if (Array.isArray(value)) return value.map((item) => cleaned(item, found));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [cleanedText(key, found), cleaned(inner, found)]),
  );
}

function cleanedText(text: string, found: RealData[]): string {
  const real = findRealData(text);
  if (real === undefined) return text;
  found.push(real);
  return REDACTED;
}
