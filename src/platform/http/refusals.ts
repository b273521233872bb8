import type { Context } from 'hono';
import type { z } from 'zod';
import { messages } from './messages.vi.ts';
import { type FieldProblem, featureProblem, type Problem } from './problem.ts';

/** Why any feature's route can refuse a request. */
type SharedProblem = keyof typeof messages.requests;
/** What can be wrong with any field. */
type SharedField = keyof typeof messages.fields;

/** A feature's own reasons and words; the type check fails where one is missing. */
export interface RefusalWords<Code extends string, Field extends string> {
  readonly titles: Readonly<Record<Code, string>>;
  readonly statuses: Readonly<Record<Code, number>>;
  readonly headers?: Readonly<Partial<Record<Code, Readonly<Record<string, string>>>>>;
  /** By the codes that its schemas give as errors. */
  readonly fields: Readonly<Record<Field, string>>;
}

/** How the routes of one feature say no. */
export interface Refusals<Code extends string, Field extends string> {
  /** The answer to a request that is refused as a whole. */
  refuse(
    code: Code | SharedProblem,
    headers?: Readonly<Record<string, string>>,
    details?: Problem['details'],
  ): Response;
  /** The answer to one field whose shape is right and whose value is not; a code with a title stands above it too. */
  refuseField(field: string | readonly PropertyKey[], code: Field | Code): Response;
  /** The answer to wrong fields: each by its pointer, with what to write instead. */
  refuseInput(error: z.ZodError): Response;
  /** The body by its schema, or the answer that refuses it. */
  readInput<S extends z.ZodType>(c: Context, schema: S): Promise<z.infer<S> | Response>;
}

const sharedStatuses: Readonly<Record<SharedProblem, number>> = {
  'body.json': 400,
  'input.invalid': 422,
  'limit.reached': 429,
};
const sharedHeaders = { 'limit.reached': { 'Retry-After': '600' } };

/** @returns the refusals of one feature */
export function createRefusals<Code extends string, Field extends string>(
  words: RefusalWords<Code, Field>,
): Refusals<Code, Field> {
  const titles: Readonly<Record<string, string>> = { ...messages.requests, ...words.titles };
  const statuses: Readonly<Record<string, number>> = { ...sharedStatuses, ...words.statuses };
  const headers: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = {
    ...sharedHeaders,
    ...words.headers,
  };
  const details: Readonly<Record<string, string>> = { ...messages.fields, ...words.fields, ...words.titles };

  const problem = (
    code: string,
    more: Pick<Problem, 'errors' | 'details'> = {},
    own: Readonly<Record<string, string>> = {},
  ) => {
    const named = { code, title: titles[code] ?? '', status: statuses[code] ?? 500 };
    return featureProblem({ ...named, ...more }, { ...headers[code], ...own });
  };
  const problemAt = (path: readonly PropertyKey[], code: string): FieldProblem => {
    const steps = path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`);
    return { pointer: steps.join(''), code, detail: details[code] ?? '' };
  };
  const explain = (issue: z.core.$ZodIssue): readonly FieldProblem[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => problemAt([...issue.path, key], 'field.unknown' satisfies SharedField));
    const known = Object.hasOwn(words.fields, issue.message) || Object.hasOwn(messages.fields, issue.message);
    const shared: SharedField = issue.input === undefined ? 'field.missing' : 'field.type';
    return [problemAt(issue.path, known ? issue.message : shared)];
  };
  const refuseInput = ({ issues }: z.ZodError) =>
    problem('input.invalid', { errors: issues.flatMap(explain) });
  return {
    refuse: (code, own, details) => problem(code, details && { details }, own),
    refuseField: (field, code) => {
      const isTitled = Object.hasOwn(words.titles, code);
      return problem(isTitled ? code : 'input.invalid', { errors: [problemAt([field].flat(), code)] });
    },
    refuseInput,
    readInput: async (c, schema) => {
      const body = parseJson(await c.req.text());
      if (body === undefined) return problem('body.json');
      const input = schema.safeParse(body, { reportInput: true });
      return input.success ? input.data : refuseInput(input.error);
    },
  };
}

/** Undefined for a text that is no JSON; JSON itself has no such value. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
