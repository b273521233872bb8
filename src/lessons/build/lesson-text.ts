import { plainText } from '#src/platform/data-files/file-texts.ts';

/** The two halves of an MDX file. */
export interface LessonText {
  readonly frontmatter: string | undefined;
  readonly body: string;
  /** Line of the file at which the body begins. */
  readonly bodyLine: number;
}

/** Split MDX at its `---` lines. */
export function splitLesson(written: string): LessonText {
  const source = plainText(written);
  const match = /^---[ \t]*\r?\n([\s\S]*?\n)---[ \t]*(?:\r?\n|$)/.exec(source);
  if (!match) return { frontmatter: undefined, body: source, bodyLine: 1 };
  const body = source.slice(match[0].length);
  return { frontmatter: match[1], body, bodyLine: match[0].split('\n').length };
}
