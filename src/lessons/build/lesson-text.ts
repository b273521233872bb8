/** An opening tag of a lesson component, found in MDX source. */
export interface ComponentUse {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Line of the file, the first being 1. */
  readonly line: number;
}

/** The two halves of an MDX file. */
export interface LessonText {
  readonly frontmatter: string | undefined;
  readonly body: string;
  /** Line of the file at which the body begins. */
  readonly bodyLine: number;
}

/** Split MDX at its `---` lines. */
export function splitLesson(source: string): LessonText {
  const match = /^---\r?\n([\s\S]*?\n)---\r?\n/.exec(source);
  if (!match) return { frontmatter: undefined, body: source, bodyLine: 1 };
  const body = source.slice(match[0].length);
  return { frontmatter: match[1], body, bodyLine: match[0].split('\n').length };
}

/** Every `<Component a="…">` of the body, in order. Only string attributes are read. */
export function componentsIn(text: LessonText): ComponentUse[] {
  return [...text.body.matchAll(/<([A-Z]\w*)((?:\s+[\w-]+(?:="[^"]*"|=\{[^}]*\})?)*)\s*\/?>/g)].map(
    (match) => ({
      name: match[1] ?? '',
      attributes: attributesIn(match[2] ?? ''),
      line: text.bodyLine + text.body.slice(0, match.index).split('\n').length - 1,
    }),
  );
}

function attributesIn(source: string): Record<string, string> {
  return Object.fromEntries(
    [...source.matchAll(/([\w-]+)="([^"]*)"/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  );
}
