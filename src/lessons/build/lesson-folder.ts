import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A lesson's files as text, so that checking them needs no disk. */
export interface LessonFolder {
  /** Folder from the repository's root, e.g. `content/lessons/nguoi-dan/a1-nam-khong`. */
  readonly path: string;
  readonly slug: string;
  readonly lesson: string;
  /** `undefined` when there is no quiz.yaml. */
  readonly quiz: string | undefined;
  /** Drawing name (file name without .svg) → SVG text. */
  readonly drawings: ReadonlyMap<string, string>;
}

const lessonsPath = 'content/lessons';

/** Every folder below `content/lessons` that holds an index.mdx. `root` is the repository. */
export function readLessonFolders(root: string): LessonFolder[] {
  const folder = join(root, lessonsPath);
  return directoriesIn(folder).flatMap((track) =>
    directoriesIn(join(folder, track))
      .filter((slug) => existsSync(join(folder, track, slug, 'index.mdx')))
      .map((slug) => readLessonFolder(root, `${lessonsPath}/${track}/${slug}`, slug)),
  );
}

function readLessonFolder(root: string, path: string, slug: string): LessonFolder {
  const folder = join(root, path);
  const quizFile = join(folder, 'quiz.yaml');
  const drawings = readdirSync(folder).filter((name) => name.endsWith('.svg'));
  return {
    path,
    slug,
    lesson: readFileSync(join(folder, 'index.mdx'), 'utf8'),
    quiz: existsSync(quizFile) ? readFileSync(quizFile, 'utf8') : undefined,
    drawings: new Map(
      drawings.map((name) => [name.replace(/\.svg$/, ''), readFileSync(join(folder, name), 'utf8')]),
    ),
  };
}

function directoriesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
