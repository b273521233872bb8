import type { CollectionEntry } from 'astro:content';
import { tagsIn } from './build/lesson-tree.ts';
import type { Lesson, Quiz } from './schemas.ts';

/** One section of a lesson; the learner's progress is counted in them. */
export interface LessonPart {
  readonly id: string;
  readonly title: string;
}

/** Everything a lesson's page and the components in its text need. */
export interface LessonView {
  readonly slug: string;
  readonly data: Lesson;
  readonly quiz: Quiz;
  readonly parts: readonly LessonPart[];
  /** Title of the part or step with each id, for links from the quiz. */
  readonly titles: ReadonlyMap<string, string>;
  /** Folder from the repository's root, where its drawings are. */
  readonly folder: string;
}

/** Join a lesson with its quiz and the outline of its text. */
export function viewLesson(entry: CollectionEntry<'lessons'>, quiz: Quiz): LessonView {
  const uses = tagsIn({ frontmatter: undefined, body: entry.body ?? '', bodyLine: 1 });
  const named = uses.flatMap(({ name, attributes: { id, title } }) =>
    id !== undefined && title !== undefined ? [{ name, id, title }] : [],
  );
  return {
    slug: entry.id,
    data: entry.data,
    quiz,
    parts: named.filter(({ name }) => name === 'Part').map(({ id, title }) => ({ id, title })),
    titles: new Map(named.map(({ id, title }) => [id, title])),
    folder: (entry.filePath ?? '').replace(/\/index\.mdx$/, ''),
  };
}

/** Address of a lesson. */
export function lessonHref(slug: string): string {
  return `/bai-hoc/${slug}`;
}
