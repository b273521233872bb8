import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { teacherMessages } from '../teacher-messages.vi.ts';
import type { LessonProblem } from './problem.ts';

type Path = readonly PropertyKey[];

/** Text of a YAML file, or of the YAML part of a file. */
export interface YamlSource {
  readonly file: string;
  readonly text: string;
  /** Line of the file at which `text` begins. */
  readonly firstLine: number;
}

/** What was read: the value if the schema accepts it, and the line of any path in it. */
export interface YamlReading<T> {
  readonly value: T | undefined;
  readonly problems: readonly LessonProblem[];
  lineOf(path: Path): number;
}

/** Parse YAML against a schema. Never throws: every fault is a problem with file, line and a sentence. */
export function readYaml<T>(source: YamlSource, schema: z.ZodType<T>): YamlReading<T> {
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line + source.firstLine - 1;
  const lineOf = (path: Path) => lineAt(offsetOf(document, path));

  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file: source.file,
      line: lineAt(error.pos[0]),
      text: teacherMessages.yaml(error.message),
    }));
    return { value: undefined, problems, lineOf };
  }
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { value: parsed.data, problems: [], lineOf };
  const problems = parsed.error.issues.map((issue) => ({
    file: source.file,
    line: lineOf(issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path),
    text: sayIssue(issue, document.hasIn(issue.path)),
  }));
  return { value: undefined, problems, lineOf };
}

/** Offset of the key at a path; of its nearest parent when the key is missing. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    const range = (node as { range?: [number, number, number] | null } | undefined)?.range;
    if (range) return range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

function sayIssue(issue: z.core.$ZodIssue, isPresent: boolean): string {
  const field = String(issue.path.findLast((step) => typeof step === 'string') ?? '');
  if (issue.code === 'unrecognized_keys') return teacherMessages.unknownField(issue.keys.join(', '));
  return isPresent ? teacherMessages.wrongField(field) : teacherMessages.missingField(field);
}
