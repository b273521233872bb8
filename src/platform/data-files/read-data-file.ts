import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { z } from 'zod';
import { DataFileError, type DataProblem, type Place } from './data-problem.ts';
import type { FieldWords } from './explain-issue.ts';
import { explainIssues, type Finding } from './explain-issues.ts';
import { plainText } from './file-texts.ts';
import { findJsonFault } from './json-fault.ts';
import { fieldMessages, jsonFaults, yamlFaults } from './messages.vi.ts';
import { findYamlFault } from './yaml-fault.ts';

type Path = readonly PropertyKey[];

/** A data file as text: JSON when its name says so, YAML otherwise. */
export interface DataSource {
  /** Path from the repository's root. */
  readonly file: string;
  readonly text: string;
  /** Line of the file at which the text begins, when it is only a part of it; 1 otherwise. */
  readonly firstLine?: number;
}

/** A parsed and checked data file that still knows where everything stands. */
export interface DataFile<T> {
  readonly file: string;
  readonly value: T;
  readonly placeOf: (path: Path) => Place;
}

/** What came of reading a file: the value when it is sound, and everything that is wrong otherwise. */
export interface DataReading<T> extends Omit<DataFile<T>, 'value'> {
  readonly value: T | undefined;
  readonly problems: readonly DataProblem[];
}

/** Parse a file and check it with its schema. Never throws: a text that cannot be parsed is one problem. */
export function readDataFile<S extends z.ZodType>(
  source: DataSource,
  schema: S,
  words: FieldWords,
): DataReading<z.infer<S>> {
  const { file } = source;
  const parsed = parse(source);
  const { placeOf } = parsed;
  const problemsOf = (findings: readonly Finding[]) =>
    findings.map(({ path, text }) => ({ file, ...placeOf(path), text }));
  if (parsed.problems.length > 0) return { file, placeOf, value: undefined, problems: parsed.problems };
  const checked = schema.safeParse(parsed.value);
  if (checked.success) return { file, placeOf, value: checked.data, problems: [] };
  const findings = explainIssues(schema, parsed.value, checked.error.issues, words);
  return { file, placeOf, value: undefined, problems: problemsOf(findings) };
}

/** The file when it is sound. @throws DataFileError with everything that is wrong */
export function getDataFile<S extends z.ZodType>(
  source: DataSource,
  schema: S,
  words: FieldWords,
): DataFile<z.infer<S>> {
  const { file, value, placeOf, problems } = readDataFile(source, schema, words);
  if (value === undefined) throw new DataFileError(problems);
  return { file, value, placeOf };
}

interface Parsed {
  readonly value: unknown;
  readonly problems: readonly DataProblem[];
  readonly placeOf: (path: Path) => Place;
}

function parse({ file, text: written, firstLine = 1 }: DataSource): Parsed {
  const text = plainText(written);
  const counter = new LineCounter();
  // The positions of JSON come from the YAML parser too: JSON is YAML.
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const placeOf = (path: Path) => placeAt(offsetOf(document, path));
  const isJson = file.endsWith('.json');
  const twice = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  const broken = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
  const fault = isJson
    ? jsonProblem(text, placeAt)
    : yamlProblem(text, broken, (offset) => counter.linePos(offset).line, firstLine);
  const problems = fault
    ? [{ file, ...fault }]
    : firstOfEach(isJson, twice).map(({ pos: [offset] }) => ({
        file,
        ...placeAt(offset),
        text: sayTwice(text, offset),
      }));
  if (problems.length > 0) return { value: undefined, problems, placeOf };
  return { value: isJson ? JSON.parse(text) : document.toJS(), problems, placeOf };
}

type Fault = Omit<DataProblem, 'file'>;

function jsonProblem(text: string, placeAt: (offset: number) => Place): Fault | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch {
    // The parser's own words name a token and often no place: look again, for what a person has to mend.
    const { offset, fault } = findJsonFault(text) ?? { offset: 0, fault: 'unreadable' as const };
    return { ...placeAt(offset), text: jsonFaults[fault] };
  }
}

function yamlProblem(
  text: string,
  errors: readonly YAMLError[],
  lineAt: (offset: number) => number,
  firstLine: number,
): Fault | undefined {
  const found = findYamlFault(text, errors, lineAt);
  if (found === undefined) return undefined;
  const column = (/\S/.exec(text.split('\n')[found.line - 1] ?? '')?.index ?? 0) + 1;
  return { line: found.line + firstLine - 1, column, text: yamlFaults[found.fault] };
}

/** In YAML a dash left out repeats every field of the next item: one cause, one line. */
function firstOfEach(isJson: boolean, twice: readonly YAMLError[]): readonly YAMLError[] {
  return isJson ? twice : twice.slice(0, 1);
}

function sayTwice(text: string, offset: number): string {
  return fieldMessages.twice(/[\w-]+/.exec(text.slice(offset))?.[0] ?? '');
}

/** Where a path stands: its value when that is one word or number, else its name; the nearest group if missing. */
function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const key of path) {
    const pair = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))
      : undefined;
    const next: unknown = isSeq(node) ? node.items[Number(key)] : pair?.value;
    const isOneWord = isScalar(next) && next.value !== null;
    const start = startOf(isSeq(node) || isOneWord ? next : pair?.key);
    if (start === undefined) return offset;
    offset = start;
    node = next;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return (node as { range?: readonly number[] | null } | null | undefined)?.range?.[0];
}
