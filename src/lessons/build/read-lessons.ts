import type { FileTexts } from '#src/platform/data-files/file-texts.ts';
import type { LessonPartText } from '../rules/lesson-blocks.ts';
import type { Lesson } from '../schemas.ts';
import { readFrontmatter } from './check-lesson.ts';
import { lessonFolders } from './lesson-folder.ts';
import { splitLesson } from './lesson-text.ts';
import { readTree } from './lesson-tree.ts';
import { readParts } from './read-blocks.ts';

/** A lesson whose opening and text can be read, with where its pocket card stands. */
export interface ReadLesson {
  /** Path of its text from the repository's root. */
  readonly file: string;
  readonly slug: string;
  readonly lesson: Lesson;
  readonly parts: readonly LessonPartText[];
  /** Line of the pocket card; 1 without one. */
  readonly cardLine: number;
}

/** Every lesson that can be read; the check of lessons says what is wrong with the others. */
export function readLessons(texts: FileTexts): ReadLesson[] {
  return lessonFolders(texts).flatMap((folder) => {
    const lesson = readFrontmatter(folder)?.value;
    const text = splitLesson(folder.lesson);
    const tree = readTree(text);
    if (lesson === undefined || !tree.isReadable) return [];
    const cardLine = tree.tags.find(({ name }) => name === 'PocketCard')?.line ?? 1;
    const file = `${folder.path}/index.mdx`;
    return [{ file, slug: folder.slug, lesson, parts: readParts(text.body), cardLine }];
  });
}
