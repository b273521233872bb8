import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { contentPatterns } from '#src/check-content.ts';
import { readCentreFile } from '#src/classes/build/read-centre-file.ts';
import { readLessons } from '#src/lessons/build/read-lessons.ts';
import { readFileTexts } from '#src/platform/data-files/read-file-texts.ts';
import { takeHomeProblems as say } from '#src/take-home/announcement-messages.vi.ts';
import { longestChat } from '#src/take-home/build/announcement.ts';
import { checkTakeHome } from '#src/take-home/build/check-take-home.ts';
import { getPronunciations, spokenFile } from '#src/take-home/build/spoken-words.ts';
import { addressHere, getTakeHome } from '#src/take-home/build/take-home.ts';
import {
  readingPace,
  roundedSeconds,
  spokenParts,
  spokenSeconds,
} from '#src/take-home/rules/spoken-length.ts';
import { fitPace } from '../scripts/speech/fit-pace.ts';

const lessons = readLessons(readFileTexts(process.cwd(), contentPatterns));
const centre = readCentreFile();
const pronunciations = getPronunciations();
const spokenYaml = readFileSync(spokenFile, 'utf8');

const MeasuredSchema = z.strictObject({
  tool: z.string().regex(/^eSpeak NG .*\d/),
  voice: z.string(),
  speed: z.int(),
  date: z.iso.date(),
  lessons: z.array(z.strictObject({ slug: z.string(), seconds: z.number().positive(), text: z.string() })),
});
const measured = MeasuredSchema.parse(
  parse(readFileSync(new URL('take-home/measured-speech.yaml', import.meta.url), 'utf8')),
);

test('there are 26 lessons, and each has been measured', () => {
  const slugs = lessons.map(({ slug }) => slug);
  expect(slugs).toHaveLength(26);
  expect(measured.lessons.map(({ slug }) => slug).toSorted()).toEqual(slugs.toSorted());
});

describe.each(lessons)('$slug', ({ lesson, parts }) => {
  const material = getTakeHome({ lesson, parts, centre, pronunciations });
  const spoken = material.loudspeaker.paragraphs.join(' ');

  test('gives a card, a poster, an announcement and a message', () => {
    expect(material.card.blocks.length).toBeGreaterThan(0);
    expect(material.points.points.length).toBeGreaterThan(1);
    expect(material.points.points.length).toBeLessThanOrEqual(5);
    expect(material.drawing?.desc).toBeTruthy();
    expect(material.classDays).toEqual([
      {
        days: 'thứ Ba và thứ Năm',
        start: '08:00',
        end: '10:30',
        place: `Phòng 1, ${centre.name}, ${centre.address}`,
      },
    ]);
  });

  test('its announcement is written as it is spoken, and says twice when the class is', () => {
    expect(material.loudspeaker.unknown).toEqual([]);
    expect(spoken).not.toMatch(/[\d/%&@=×“”"()]/);
    expect(spoken.match(/thứ Ba và thứ Năm hằng tuần/g)).toHaveLength(2);
    expect(material.loudspeaker.seconds).toBe(spokenSeconds(spoken));
    expect(material.loudspeaker.seconds).toBeGreaterThan(30);
    expect(material.loudspeaker.seconds).toBeLessThan(90);
  });

  test('its message is short and names the lesson once', () => {
    expect(material.chat.split(addressHere)).toHaveLength(2);
    expect(material.chat.length).toBeLessThanOrEqual(longestChat - 70);
    expect(material.chat).toContain('\n\n');
  });
});

describe('the length of an announcement', () => {
  test.each(measured.lessons)('is within 5 % of what was measured: $slug', ({ seconds, text }) => {
    expect(Math.abs(spokenSeconds(text) / seconds - 1)).toBeLessThanOrEqual(0.05);
    // What the page shows is rounded to five seconds, so it may miss by half of that more.
    expect(Math.abs(roundedSeconds(spokenSeconds(text)) - seconds)).toBeLessThanOrEqual(0.05 * seconds + 2.5);
  });

  test('is reckoned with the pace that fits the measurements best', () => {
    const pace = fitPace(
      measured.lessons.map(({ text, seconds }) => ({ parts: spokenParts(text), seconds })),
    );
    for (const part of ['syllable', 'sentence', 'comma'] as const)
      expect(readingPace[part]).toBeCloseTo(pace[part], 3);
  });

  test('was measured at the pace of an unhurried announcer: 3.5 to 3.9 syllables in a second', () => {
    const syllables = measured.lessons.reduce((sum, { text }) => sum + spokenParts(text).syllables, 0);
    const seconds = measured.lessons.reduce((sum, lesson) => sum + lesson.seconds, 0);
    expect(syllables / seconds).toBeGreaterThan(3.5);
    expect(syllables / seconds).toBeLessThan(3.9);
  });
});

describe('a lesson that does not fit is named with the limit', () => {
  const [lesson] = lessons;
  if (!lesson) throw new Error('no lesson');
  const withCard = (title: string, ...items: string[]) =>
    ({
      ...lesson,
      parts: [
        {
          id: 'bo-tui',
          title: 'Thẻ',
          blocks: [
            {
              kind: 'card',
              title,
              blocks: [{ kind: 'list', ordered: false, items: items.map((text) => [{ text }]) }],
            },
          ],
        },
      ],
    }) as const;
  const textsFor = (...card: Parameters<typeof withCard>) =>
    checkTakeHome([withCard(...card)], spokenYaml, centre).map(({ text }) => text);
  const long = 'một '.repeat(24).trim();

  test('nothing is said of one that fits', () => {
    expect(checkTakeHome(lessons, spokenYaml, centre)).toEqual([]);
    expect(textsFor('Tên thẻ', 'a', 'b', 'c')).toEqual([]);
  });

  test('the title, a point, all points, the message', () => {
    expect(textsFor('m'.repeat(31), 'a')).toEqual([say.titleLong('m'.repeat(31), 31, 30)]);
    expect(textsFor('Tên', long, 'b')).toEqual([say.pointLong(long, 95, 90)]);
    const near = long.slice(0, 80);
    expect(textsFor('Tên', near, near, near, near)).toEqual([say.pointsLong(320, 310)]);
  });

  test('an abbreviation that nobody can say', () => {
    expect(textsFor('Tên', 'gửi ảnh PNG')).toEqual([say.unsaid('PNG')]);
  });

  test('no pocket card', () => {
    expect(checkTakeHome([{ ...lesson, parts: [] }], spokenYaml, centre)).toEqual([
      { file: lesson.file, line: lesson.cardLine, column: 1, text: say.cardMissing },
    ]);
  });

  test('a pronunciation with figures or capitals', () => {
    const [problem] = checkTakeHome(lessons, '- { written: OTP, spoken: O T P }', centre);
    expect(problem).toMatchObject({ file: spokenFile, line: 1 });
    expect(problem?.text).toContain('Chỉ ghi chữ thường tiếng Việt');
  });
});
