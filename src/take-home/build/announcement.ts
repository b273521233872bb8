import { type Centre, isoWeekdayOf } from '#src/classes/centre-schema.ts';
import { plainWords, type Words } from '#src/lessons/rules/lesson-blocks.ts';
import type { Lesson } from '#src/lessons/schemas.ts';
import { weekdayNames } from '#src/platform/text/messages.vi.ts';
import { chat, announcement as say } from '../announcement-messages.vi.ts';
import type { CardPoints } from '../rules/card-points.ts';

/** What is told of a lesson and of the classes in which one can learn it. */
export interface Told {
  readonly lesson: Lesson;
  /** Short title, as on the pocket card. */
  readonly title: string;
  readonly card: CardPoints;
  readonly centre: Centre;
}

/** Longest message for a group chat, its address included. */
export const longestChat = 720;

/** The announcement for a loudspeaker, a paragraph an entry, still with figures and abbreviations. */
export function announce({ lesson: { track, summary }, title, card, centre }: Told): string[] {
  const [first] = classDays(centre);
  const points = card.points.map((words, at) => say.point(say.ordinals[at] ?? '', sentence(words)));
  const lead = [say.remember[track], ...(card.lead === undefined ? [] : [small(card.lead)])].join(', ');
  return [
    `${say.greeting[track]} ${say.invitation[track]}`,
    `${ended(say.lesson(title))} ${summary}`,
    `${lead}:`,
    ...points,
    ...classDays(centre).map(
      ({ days, start, end, place }) => `${say.when(days, start, end)} ${say.where(place)}`,
    ),
    say.seat[track],
    ...(first
      ? [`${say.again(title.replace(/[.!?]$/, ''), first.days, first.start)} ${say.farewell[track]}`]
      : []),
  ];
}

/** The message for a group chat, lines and all. @param address where the lesson is */
export function chatMessage({ lesson, title, card, centre }: Told, address: string): string {
  const points = card.points.map((words, at) => `${card.ordered ? `${at + 1}.` : '-'} ${plainWords(words)}`);
  return [
    title.toLocaleUpperCase('vi'),
    chat.head(lesson.code, lesson.minutes),
    '',
    ...(card.lead === undefined ? [] : [`${card.lead}:`]),
    ...points,
    '',
    chat.link(address),
    ...classDays(centre).map(({ days, start, end, place }) => chat.classDay(days, start, end, place)),
    chat.foot,
  ].join('\n');
}

/** The weekly classes of a centre in words. */
export interface ClassDay {
  readonly days: string;
  readonly start: string;
  readonly end: string;
  /** Room, centre and its address, to find it by. */
  readonly place: string;
}

/** Every weekly class: its days, its hours, the name of its room. */
export function classDays({ series, rooms, name, address }: Centre): ClassDay[] {
  return series.map(({ weekdays, start, end, room: id }) => {
    const days = say.days(weekdays.map((day) => weekdayNames[isoWeekdayOf(day) % 7] ?? ''));
    const room = rooms.find((one) => one.id === id)?.name ?? '';
    return { days, start, end, place: [room, name, address].join(', ') };
  });
}

/** A point as a sentence: what it is about and what is said of it are parted by a comma, not by a colon. */
function sentence(words: readonly Words[]): string {
  return ended(small(plainWords(words).trim()).replace(/(?<! ): /, ', '));
}

function ended(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** Small letters after "first", but for names and abbreviations. */
function small(text: string): string {
  const [, first = '', second = ''] = /^[“"]?(\p{L})(\p{L}?)/u.exec(text) ?? [];
  const isAbbreviation = second !== '' && second === second.toUpperCase();
  return isAbbreviation ? text : text.replace(first, first.toLowerCase());
}
