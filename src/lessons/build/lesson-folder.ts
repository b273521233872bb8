import type { FileTexts } from '#src/platform/data-files/file-texts.ts';

/** A lesson's files as text. */
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

const inLessonFolder = /^(content\/lessons\/[^/]+\/([^/]+))\/[^/]+$/;

/** Every folder of a lesson, in the order of their paths; one without its index.mdx has no text. */
export function lessonFolders(texts: FileTexts): LessonFolder[] {
  const paths = new Set(Object.keys(texts).flatMap((file) => inLessonFolder.exec(file)?.[1] ?? []));
  return [...paths].sort().flatMap((path) => {
    const lesson = texts[`${path}/index.mdx`];
    return lesson === undefined ? [] : [lessonFolder(texts, path, lesson)];
  });
}

/** Folders below a track that hold files and no index.mdx: most likely its name is misspelt. */
export function foldersWithoutLesson(texts: FileTexts): string[] {
  const paths = new Set(Object.keys(texts).flatMap((file) => inLessonFolder.exec(file)?.[1] ?? []));
  return [...paths].filter((path) => texts[`${path}/index.mdx`] === undefined);
}

function lessonFolder(texts: FileTexts, path: string, lesson: string): LessonFolder {
  const drawings = Object.entries(texts).filter(
    ([file]) => file.startsWith(`${path}/`) && file.endsWith('.svg'),
  );
  return {
    path,
    slug: path.split('/').at(-1) ?? path,
    lesson,
    quiz: texts[`${path}/quiz.yaml`],
    drawings: new Map(drawings.map(([file, svg]) => [file.slice(path.length + 1, -'.svg'.length), svg])),
  };
}
