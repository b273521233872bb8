import type { Centre } from '#src/classes/centre-schema.ts';
import { type LessonPartText, plainWords } from '#src/lessons/rules/lesson-blocks.ts';
import type { Lesson } from '#src/lessons/schemas.ts';
import type { DataProblem } from '#src/platform/data-files/data-problem.ts';
import { takeHomeProblems as say } from '../announcement-messages.vi.ts';
import { longestChat } from './announcement.ts';
import { pronunciationsOf, readSpokenWords } from './spoken-words.ts';
import { addressHere, makeTakeHome, type TakeHome } from './take-home.ts';

/** Letters that a poster has room for, seen on every lesson at A4: the title is set in 60 points. */
const posterRoom = { title: 30, point: 90, points: 310 } as const;
/** Letters of the longest address that a message has to carry. */
const longestAddress = 80;

/** What of a lesson its take-home material is made from, and where a teacher finds it. */
export interface LessonToTake {
  readonly file: string;
  readonly lesson: Lesson;
  readonly parts: readonly LessonPartText[];
  readonly cardLine: number;
}

/**
 * Everything in the lessons that does not fit on a poster, into a message or over a loudspeaker, and everything wrong
 * in `content/spoken.yaml`. Never throws.
 */
export function checkTakeHome(
  lessons: readonly LessonToTake[],
  spokenYaml: string,
  centre: Centre | undefined,
): readonly DataProblem[] {
  const { value: words, problems } = readSpokenWords(spokenYaml);
  const pronunciations = pronunciationsOf(words ?? []);
  const found = lessons.flatMap(({ file, cardLine, ...lesson }) => {
    const material = makeTakeHome({ ...lesson, centre: centre ?? noCentre, pronunciations });
    if (!material) return [{ file, line: cardLine, column: 1, text: say.cardMissing }];
    // Without the table every abbreviation would be unknown; the table's own fault is told.
    const unsaid = words === undefined ? [] : material.loudspeaker.unknown.map(say.unsaid);
    return [...faultsOf(material), ...unsaid].map((text) => ({ file, line: cardLine, column: 1, text }));
  });
  return [...problems, ...found];
}

/** Stands in for a centre whose file is wrong: that is told by its own check. */
const noCentre: Centre = { name: '', address: '', province: '', rooms: [], series: [] };

function faultsOf({ card, points, chat }: TakeHome): string[] {
  const texts = points.points.map(plainWords);
  const whole = texts.join('').length;
  const chatLetters = chat.length - addressHere.length + longestAddress;
  return [
    ...(card.title.length > posterRoom.title
      ? [say.titleLong(card.title, card.title.length, posterRoom.title)]
      : []),
    ...texts
      .filter(({ length }) => length > posterRoom.point)
      .map((text) => say.pointLong(text, text.length, posterRoom.point)),
    ...(whole > posterRoom.points ? [say.pointsLong(whole, posterRoom.points)] : []),
    ...(chatLetters > longestChat ? [say.chatLong(chatLetters, longestChat)] : []),
  ];
}
