import { addDays } from '#src/platform/text/dates.ts';

/** How long the server keeps a certificate that was sent to it, in days: two years. */
const keptDays = 730;

/** The last day on which a certificate can be found on the server. @param sentOn local date */
export function certificateKeptUntil(sentOn: string): string {
  return addDays(sentOn, keptDays);
}
