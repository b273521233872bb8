import { nextRung } from '../../rules/notices/ladder.ts';
import { isReminder, isStillTrue, noticeExpiry, noticeKindOf } from '../../rules/notices/notice-kinds.ts';
import { mayTellAt } from '../../rules/notices/quiet-hours.ts';
import { reachableFor } from '../../rules/notices/reachable.ts';
import type { OutboxRow } from '../tables.ts';
import { composeNotice, type NoticeLinks } from './compose-notice.ts';
import type { NoticeChannel, NoticeMessage } from './notice-channel.ts';
import { readDetails } from './notice-details.ts';
import type { NoticeFacts } from './notice-facts-repository.ts';
import { isPlanFor } from './plan-key.ts';

/** What is to be done with a notice whose hour has come. */
export type Preparation =
  /** Nothing: too late, not true any more, the person is erased, or wants no reminder by what is left. */
  | { readonly step: 'skip'; readonly why: 'expired' | 'superseded' | 'erased' | 'not-agreed' }
  /** People sleep. */
  | { readonly step: 'hold'; readonly until: number }
  /** No channel reaches the person: they have read it as the answer, or a human calls. */
  | { readonly step: 'answered' | 'call' }
  | {
      readonly step: 'send';
      readonly channel: NoticeChannel;
      readonly message: NoticeMessage;
      readonly expiresAt: number;
    };

/** By what notices go out, in the order of the ladder, and how their links are made. */
export interface NoticeWays extends NoticeLinks {
  readonly channels: readonly NoticeChannel[];
}

/** Look at a notice as things are now, not as they were when it was written. */
export function prepareNotice(
  row: OutboxRow,
  facts: NoticeFacts | undefined,
  ways: NoticeWays,
  now: number,
): Preparation {
  const kind = noticeKindOf(row.template);
  if (facts === undefined || facts.isErased) return { step: 'skip', why: 'erased' };
  if (!isStillTrue(kind, facts.status) || isOldPlan(row, facts)) return { step: 'skip', why: 'superseded' };
  const expiresAt = noticeExpiry(kind, facts);
  if (expiresAt <= now) return { step: 'skip', why: 'expired' };
  const isAnswer = row.answered === 1;
  const until = mayTellAt(now, { isAnswer, startsAt: facts.startsAt });
  if (until > now) return { step: 'hold', until };
  const reachable = reachableFor(kind, facts);
  const channel = nextRung(ways.channels, reachable.by, row.tried.split(','));
  if (channel === undefined && !isAnswer && !reachable.mayCall) return { step: 'skip', why: 'not-agreed' };
  if (channel === undefined) return { step: isAnswer ? 'answered' : 'call' };
  const message = {
    ...composeNotice(kind, { ...facts, ...readDetails(row.payload) }, ways),
    ...{ id: row.id, registrationId: facts.registrationId, to: facts.addresses },
    remainingMs: expiresAt - now,
  };
  return { step: 'send', channel, message, expiresAt };
}

/** A reminder of a class that is held at another time now, or not at all. */
function isOldPlan(row: OutboxRow, { startsAt, isSessionCancelled }: NoticeFacts): boolean {
  return isReminder(noticeKindOf(row.template)) && (!isPlanFor(row, startsAt) || isSessionCancelled);
}
