import type { z } from 'zod';
import { type FieldProblem, featureProblem } from '#src/platform/http/problem.ts';
import { fieldProblems, problemTitles } from '../problem-messages.vi.ts';

/** Why a request about classes is refused as a whole. */
export type ClassProblem = keyof typeof problemTitles;

const statusOf: Readonly<Record<ClassProblem, number>> = {
  'body.json': 400,
  'input.invalid': 422,
  'idempotency.missing': 428,
  'idempotency.shape': 422,
  'idempotency.mismatch': 422,
  'commune.unknown': 422,
  'session.unknown': 404,
  'class.full': 409,
  'class.closed': 409,
  'class.started': 409,
  'registration.duplicate': 409,
  'registration.same-name': 409,
  'registration.erased': 410,
  'token.wrong': 401,
  'limit.reached': 429,
};

const headersOf: Readonly<Partial<Record<ClassProblem, Record<string, string>>>> = {
  'token.wrong': { 'WWW-Authenticate': 'Bearer' },
  'limit.reached': { 'Retry-After': '600' },
};

/** The answer to a request that is refused. */
export function refuse(code: ClassProblem, headers: Readonly<Record<string, string>> = {}): Response {
  const problem = { code, title: problemTitles[code], status: statusOf[code] };
  return featureProblem(problem, { ...headersOf[code], ...headers });
}

/** The answer to a body with wrong fields: each one by its pointer, with what to write instead. */
export function refuseInput({ issues }: z.ZodError): Response {
  const errors = issues.flatMap(explain);
  const code = 'input.invalid';
  return featureProblem({ code, title: problemTitles[code], status: statusOf[code], errors });
}

/** The answer to a commune code of the right shape that no commune has. */
export function refuseCommune(): Response {
  const [code, pointer] = ['commune.unknown', '/communeCode'] as const;
  const title = problemTitles[code];
  return featureProblem({
    ...{ code, title, status: statusOf[code] },
    errors: [{ pointer, code, detail: title }],
  });
}

/** The answer to a birth year that has not come yet. */
export function refuseBirthYear(): Response {
  const code = 'input.invalid';
  const errors = [problemAt(['birthYear'], 'birth-year.wrong')];
  return featureProblem({ code, title: problemTitles[code], status: statusOf[code], errors });
}

function explain(issue: z.core.$ZodIssue): readonly FieldProblem[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => problemAt([...issue.path, key], 'field.unknown'));
  if (isFieldCode(issue.message)) return [problemAt(issue.path, issue.message)];
  return [problemAt(issue.path, issue.input === undefined ? 'field.missing' : 'field.type')];
}

function problemAt(path: readonly PropertyKey[], code: keyof typeof fieldProblems): FieldProblem {
  const steps = path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`);
  return { pointer: steps.join(''), code, detail: fieldProblems[code] };
}

function isFieldCode(code: string): code is keyof typeof fieldProblems {
  return Object.hasOwn(fieldProblems, code);
}
