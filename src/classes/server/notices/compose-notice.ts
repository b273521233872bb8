import { formatWeekdayDate } from '#src/platform/text/dates.ts';
import { formatVietnamTimeOfDay, vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import { noticeMessages as texts } from '../../messages-notices.vi.ts';
import { isReminder, type NoticeKind } from '../../rules/notices/notice-kinds.ts';
import { nameInNotice, plainMessage } from '../../rules/notices/text-message.ts';
import type { NoticeText } from './notice-channel.ts';
import type { NoticeFacts } from './notice-facts-repository.ts';

/** Makes the addresses in a notice. */
export interface NoticeLinks {
  /** Address that people reach the product under, without a slash at its end. */
  readonly publicUrl: string;
  readonly tokenFor: (registrationId: string) => string;
}

/** A notice in words. The token stands behind the `#`, where no server and no log sees it. */
export function composeNotice(
  kind: NoticeKind,
  facts: NoticeFacts & { readonly reason?: string | undefined },
  links: NoticeLinks,
): NoticeText {
  const { title, text } = texts.kinds[kind];
  const url = `${links.publicUrl}/lop-hoc/phieu#phieu=${links.tokenFor(facts.registrationId)}`;
  const said = text({
    ...{ name: nameInNotice(facts.fullName), when: whenOf(facts.startsAt), room: facts.room },
    ...{ code: facts.code, waitNumber: facts.waitNumber },
    makeup: facts.makeupStartsAt === null ? undefined : whenOf(facts.makeupStartsAt),
  });
  const cancelUrl = mayGiveBack(kind) ? `${url}&viec=huy` : undefined;
  const cannotCome = cancelUrl === undefined ? [] : [texts.cannotComeAt(cancelUrl)];
  const { reason, open, keepLink, sign } = texts.letter;
  const why = facts.reason === undefined ? [] : [reason(facts.reason)];
  return {
    ...{ title, text: said, url },
    shortMessage: plainMessage([`${texts.sender}: ${said}`, ...cannotCome].join(' ')),
    letter: [said, ...why, ...cannotCome, open(url), keepLink, sign(facts.place)].join('\n\n'),
    ...(cancelUrl !== undefined && { cancel: { label: texts.cannotCome, url: cancelUrl } }),
  };
}

/** Where a seat can still help somebody else; each link makes a short message twice as long. */
function mayGiveBack(kind: NoticeKind): boolean {
  return isReminder(kind) || kind === 'promoted' || kind === 'moved';
}

function whenOf(startsAt: number): string {
  const day = formatWeekdayDate(vietnamDateAt(startsAt)).replace(/\/\d{4}$/, '');
  return `${formatVietnamTimeOfDay(startsAt)} ${day}`;
}
