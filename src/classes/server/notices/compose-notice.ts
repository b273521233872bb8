import { formatWeekdayDate } from '#src/platform/text/dates.ts';
import { formatVietnamTimeOfDay, vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import { noticeMessages as texts } from '../../messages-notices.vi.ts';
import { isReminder, type NoticeKind } from '../../rules/notices/notice-kinds.ts';
import { lastWordOf, nameInNotice, partsOfMessage, plainMessage } from '../../rules/notices/text-message.ts';
import type { NoticeText } from './notice-channel.ts';
import type { NoticeDetails } from './notice-details.ts';
import type { NoticeFacts } from './notice-facts-repository.ts';

/** Makes the addresses in a notice. */
export interface NoticeLinks {
  /** Address that people reach the product under, without a slash at its end. */
  readonly publicUrl: string;
  readonly tokenFor: (registrationId: string) => string;
}

/** What a human passes on, too. */
export type SaidFacts = Pick<
  NoticeFacts,
  'fullName' | 'startsAt' | 'endsAt' | 'room' | 'place' | 'status' | 'code' | 'makeupStartsAt'
> &
  Partial<NoticeDetails>;

/** A notice in words. The token stands behind the `#`, where no server and no log sees it. */
export function composeNotice(
  kind: NoticeKind,
  facts: NoticeFacts & Partial<NoticeDetails>,
  links: NoticeLinks,
): NoticeText {
  const { title } = texts.kinds[kind];
  const url = `${links.publicUrl}/lop-hoc/phieu#phieu=${links.tokenFor(facts.registrationId)}`;
  const name = nameInNotice(facts.fullName);
  const { room, place, waitNumber } = facts;
  const say = (where: string, who = name) => inWords(kind, facts, { name: who, room: where, waitNumber });
  const withAddress = say(`${room}, ${place}`);
  const why = facts.reason === undefined ? [] : [texts.why(facts.reason)];
  const cancelUrl = mayGiveBack(kind) ? `${url}&viec=huy` : undefined;
  const cannotCome = cancelUrl === undefined ? [] : [texts.cannotComeAt(cancelUrl)];
  const { open, keepLink, sign } = texts.letter;
  const messages = [[withAddress, ...why], [withAddress], [say(room)], [say(room, lastWordOf(name))]].map(
    (said) => plainMessage([`${texts.sender}:`, ...said, ...cannotCome].join(' ')),
  );
  return {
    ...{ title, text: [withAddress, ...why].join(' '), url },
    shortMessage: longestWithin(cancelUrl === undefined ? 1 : 2, messages),
    letter: [withAddress, ...why, ...cannotCome, open(url), keepLink, sign(place)].join('\n\n'),
    ...(cancelUrl !== undefined && { cancel: { label: texts.cannotCome, url: cancelUrl } }),
  };
}

/** A notice as a human reads it aloud: with the whole name, and without a number that changes. */
export function composeAloud(kind: NoticeKind, facts: SaidFacts): string {
  const { fullName, room, place, reason } = facts;
  if (kind === 'waitlisted' || kind === 'moved-to-queue' || kind === 'renumbered')
    return texts.queueAloud(fullName, whenOf(facts.startsAt));
  const said = inWords(kind, facts, { name: fullName, room: `${room}, ${place}`, waitNumber: null });
  return kind === 'session-cancelled' && reason !== undefined ? `${said} ${texts.why(reason)}` : said;
}

interface SaidOf {
  readonly name: string;
  readonly room: string;
  readonly waitNumber: number | null;
}

function inWords(kind: NoticeKind, facts: SaidFacts, of: SaidOf): string {
  const { code, status, startsAt, endsAt, makeupStartsAt, movedFrom } = facts;
  return texts.kinds[kind].text({
    ...{ ...of, code, status, when: whenOf(startsAt), until: formatVietnamTimeOfDay(endsAt) },
    makeup: makeupStartsAt === null ? undefined : whenOf(makeupStartsAt),
    before: movedFrom === undefined ? undefined : whenOf(movedFrom),
  });
}

/** The first of several messages that costs no more parts than it may, else the last, the shortest one. */
function longestWithin(parts: number, messages: readonly string[]): string {
  return messages.find((message) => partsOfMessage(message) <= parts) ?? messages.at(-1) ?? '';
}

/** Where a seat can still help somebody else; each link makes a short message twice as long. */
function mayGiveBack(kind: NoticeKind): boolean {
  return isReminder(kind) || kind === 'promoted' || kind === 'moved';
}

function whenOf(startsAt: number): string {
  const day = formatWeekdayDate(vietnamDateAt(startsAt)).replace(/\/\d{4}$/, '');
  return `${formatVietnamTimeOfDay(startsAt)} ${day}`;
}
