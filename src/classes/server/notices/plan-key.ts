import type { NoticeKind } from '../../rules/notices/notice-kinds.ts';
import type { OutboxRow } from '../tables.ts';

/** Key of a reminder: planned once for one person and one begin of the class. */
export function planKey(registrationId: string, kind: NoticeKind, startsAt: number): string {
  return `${registrationId}:${kind}:${startsAt}`;
}

/** Whether a reminder is for this begin. Its key says so: how long a notice is good may be changed with its class. */
export function isPlanFor({ dedupe_key }: Pick<OutboxRow, 'dedupe_key'>, startsAt: number): boolean {
  return dedupe_key.endsWith(`:${startsAt}`);
}
