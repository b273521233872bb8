import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A lesson as its teacher wrote it, to hold the built page against. */
export interface LessonSource {
  readonly slug: string;
  readonly title: string;
  /** Headings of parts and steps, by the id of their place. */
  readonly places: readonly { readonly id: string; readonly title: string }[];
  /** What each drawing shows, for those who do not see it. */
  readonly drawings: readonly string[];
  /** Every stretch of running text between two marks. */
  readonly prose: readonly string[];
}

const folder = 'content/lessons/nguoi-dan';

/** Every lesson for residents. */
export function readLessons(): readonly LessonSource[] {
  return readdirSync(folder).map(readLesson);
}

/** One lesson. */
export function readLesson(slug: string): LessonSource {
  const [, front = '', body = ''] = readFileSync(`${folder}/${slug}/index.mdx`, 'utf8').split(/^---$/m);
  const { title } = parse(front) as { title: string };
  const places = [...body.matchAll(/<(?:Part|Step) id="([^"]+)" title="([^"]+)"/g)];
  const drawings = [...body.matchAll(/<Drawing [^>]*desc="([^"]+)"/g)];
  return {
    slug,
    title,
    places: places.map(([, id = '', heading = '']) => ({ id, title: heading })),
    drawings: drawings.map(([, description = '']) => description),
    prose: proseOf(body),
  };
}

function proseOf(body: string): string[] {
  const lines = body.split('\n').map((line) => line.replace(/^(?:[-*]|\d+\.|#+) /, ''));
  const stretches = lines.flatMap((line) => line.split(/<[^>]+>|\*\*|\]\([^)]*\)|\[/));
  return stretches.map((text) => text.trim()).filter((text) => /\p{L}/u.test(text));
}
