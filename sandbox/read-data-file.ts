import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { DataFileError, type DataProblem, suggestion } from './data-problem.ts';
import { descriptionAt, knownKeysAt } from './schema-walk.ts';

type Path = readonly PropertyKey[];

/** A parsed and checked data file that still knows on which line everything stands. */
export interface DataFile<T> {
  readonly file: string;
  readonly value: T;
  readonly lineOf: (path: Path) => number;
}

interface Source {
  readonly file: string;
  readonly lineOf: (path: Path) => number;
  readonly schema: z.ZodType;
  readonly value: unknown;
}

/**
 * Parse a JSON data file and check it with its schema.
 * @throws DataFileError naming file, line and what to do for every problem.
 */
export function readDataFile<S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
): DataFile<z.infer<S>> {
  const value = parseJson(file, text);
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lineOf = (path: Path) => counter.linePos(offsetOf(document, path)).line;
  const [double] = document.errors;
  if (double !== undefined)
    throw problemAt(file, counter.linePos(double.pos[0]).line, `the same key stands here twice`);
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return { file, value: parsed.data, lineOf };
  const source = { file, lineOf, schema, value };
  throw new DataFileError(parsed.error.issues.flatMap((issue) => problemsOf(source, issue)));
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const offset = Number(/position (\d+)/.exec(reason)?.[1] ?? text.length);
    const line = text.slice(0, offset).split('\n').length;
    throw problemAt(
      file,
      line,
      `not valid JSON here or on the line before: look for a missing or extra comma, quote or bracket`,
    );
  }
}

function problemAt(file: string, line: number, message: string): DataFileError {
  return new DataFileError([{ file, line, message }]);
}

function problemsOf(source: Source, issue: z.core.$ZodIssue): readonly DataProblem[] {
  const { file, lineOf, schema, value } = source;
  if (issue.code !== 'unrecognized_keys') {
    const place = issue.path.length === 0 ? 'the file' : issue.path.map(String).join('.');
    return [{ file, line: lineOf(issue.path), message: `${place} ${explain(source, issue)}` }];
  }
  const known = knownKeysAt(schema, issue.path, value);
  return issue.keys.map((key) => ({
    file,
    line: lineOf([...issue.path, key]),
    message: `"${key}" is not a known key${suggestion(key, known)}`,
  }));
}

/** What is wrong, as the end of a sentence that begins with the place. */
function explain({ schema, value }: Source, issue: z.core.$ZodIssue): string {
  const isMissing = issue.input === undefined;
  if (isMissing) {
    const about = descriptionAt(schema, issue.path, value);
    return about === undefined ? 'is missing' : `is missing (${about})`;
  }
  const choices = choicesOf(issue);
  if (choices !== undefined) {
    const given = String(
      typeof issue.input === 'object'
        ? (issue.input as Record<string, unknown>)[String(issue.path.at(-1))]
        : issue.input,
    );
    return `cannot be "${given}"${suggestion(given, choices)}`;
  }
  if (issue.code === 'invalid_type') return `must be ${plainTypes[issue.expected] ?? issue.expected}`;
  if (issue.code === 'too_small')
    return issue.origin === 'array' ? `needs at least ${issue.minimum}` : plain(issue.message);
  return plain(issue.message);
}

const plainTypes: Readonly<Record<string, string>> = {
  string: 'a text in quotes',
  number: 'a number without quotes',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'a group in { }',
};

function choicesOf(issue: z.core.$ZodIssue): readonly string[] | undefined {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  const { discriminator, options } = issue as { discriminator?: string; options?: readonly unknown[] };
  return discriminator === undefined ? undefined : options?.map(String);
}

/** Own messages are written as ends of sentences; Zod's begin with what it calls the problem. */
function plain(message: string): string {
  return message.startsWith('Invalid') || message.startsWith('Too') ? `is not right: ${message}` : message;
}

/** Where a path stands; the nearest parent when the thing itself is missing. */
function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of path) {
    const pair = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined;
    const next = isSeq(node) ? node.items[Number(key)] : pair?.value;
    const start = isSeq(node) ? next : pair?.key;
    const range = (start as { range?: readonly number[] } | undefined)?.range;
    if (range === undefined) return offset;
    offset = range[0] ?? offset;
    node = next;
  }
  return offset;
}
