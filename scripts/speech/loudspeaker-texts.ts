import { contentPatterns } from '#src/check-content.ts';
import { readCentreFile } from '#src/classes/build/read-centre-file.ts';
import { readLessons } from '#src/lessons/build/read-lessons.ts';
import { readFileTexts } from '#src/platform/data-files/read-file-texts.ts';
import { getPronunciations } from '#src/take-home/build/spoken-words.ts';
import { getTakeHome } from '#src/take-home/build/take-home.ts';

/** The announcement of every lesson as it is read aloud: slug → text, a paragraph a line. */
export function loudspeakerTexts(root: string): ReadonlyMap<string, string> {
  const sources = { centre: readCentreFile(), pronunciations: getPronunciations() };
  const texts = readLessons(readFileTexts(root, contentPatterns)).map(({ slug, lesson, parts }) => {
    const { loudspeaker } = getTakeHome({ lesson, parts, ...sources });
    return [slug, loudspeaker.paragraphs.join('\n')] as const;
  });
  return new Map(texts);
}
