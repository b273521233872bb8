import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { PracticeRef } from '#src/lessons/schemas.ts';

/** A lesson as its teacher wrote it, to hold the built page against. */
export interface LessonSource {
  readonly slug: string;
  readonly title: string;
  /** Headings of parts and steps, by the id of their place. */
  readonly places: readonly { readonly id: string; readonly title: string }[];
  /** What each drawing shows, for those who do not see it. */
  readonly drawings: readonly string[];
  /** What it lets one practise, the main thing first. */
  readonly practice: readonly PracticeRef[];
  /** Every stretch of running text between two marks. */
  readonly prose: readonly string[];
}

const root = 'content/lessons';
const tracks = ['nguoi-dan', 'can-bo'].filter((track) => existsSync(`${root}/${track}`));

/** Slugs of all lessons, residents' first. */
export const lessonSlugs: readonly string[] = tracks.flatMap((track) => readdirSync(`${root}/${track}`));

/** Every lesson. */
export function readLessons(): readonly LessonSource[] {
  return lessonSlugs.map(readLesson);
}

/** The folder of one lesson. */
export function lessonFolder(slug: string): string {
  const track = tracks.find((one) => existsSync(`${root}/${one}/${slug}`));
  if (track === undefined) throw new Error(`No lesson ${slug} in ${root}`);
  return `${root}/${track}/${slug}`;
}

/** One lesson. */
export function readLesson(slug: string): LessonSource {
  const [, front = '', body = ''] = readFileSync(`${lessonFolder(slug)}/index.mdx`, 'utf8').split(/^---$/m);
  const { title, practice } = parse(front) as { title: string; practice: PracticeRef[] };
  const places = [...body.matchAll(/<(?:Part|Step) id="([^"]+)" title="([^"]+)"/g)];
  const drawings = [...body.matchAll(/<Drawing [^>]*desc="([^"]+)"/g)];
  return {
    slug,
    title,
    places: places.map(([, id = '', heading = '']) => ({ id, title: heading })),
    drawings: drawings.map(([, description = '']) => description),
    practice,
    prose: proseOf(body),
  };
}

function proseOf(body: string): string[] {
  const lines = body.split('\n').map((line) => line.replace(/^(?:[-*]|\d+\.|#+) /, ''));
  const stretches = lines.flatMap((line) => line.split(/<[^>]+>|\*\*|\]\([^)]*\)|\[/));
  return stretches.map((text) => text.trim()).filter((text) => /\p{L}/u.test(text));
}
