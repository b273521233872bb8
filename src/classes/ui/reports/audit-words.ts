import { formatDate } from '#src/platform/text/dates.ts';
import { formatVietnamTimeOfDay, vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import { nightText, recountText } from '../../messages-audit.vi.ts';
import type { SeatAudit } from '../../report-schema.ts';

/** What came of the count of a night. @param now milliseconds since 1970 */
export function nightSentence(audit: SeatAudit, now: number): string {
  const day = vietnamDateAt(audit.at);
  return nightText(day === vietnamDateAt(now) ? undefined : formatDate(day), audit);
}

/** What came of a count that was asked for. */
export function recountSentence(audit: SeatAudit): string {
  return recountText(formatVietnamTimeOfDay(audit.at), audit);
}
