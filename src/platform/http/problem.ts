import type { ServerResponse } from 'node:http';
import { messages } from './messages.vi.ts';

/** Why the server itself refuses a request. */
export type ProblemCode = keyof typeof messages.problems;

/** What is wrong with one field of a request. */
export interface FieldProblem {
  /** JSON pointer to the field; the empty text is the whole body. */
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** An error as RFC 9457 asks for it, with our own closed `code`. */
export interface Problem {
  readonly code: string;
  /** For the person: what happened, and what to do next. */
  readonly title: string;
  readonly status: number;
  readonly errors?: readonly FieldProblem[];
  /** What else a program needs to know, as members of the answer beside the others. */
  readonly details?: Readonly<Record<string, unknown>>;
}

const statusOf: Readonly<Record<ProblemCode, number>> = {
  'route.unknown': 404,
  'method.refused': 405,
  'body.cut': 400,
  'body.large': 413,
  'server.failed': 500,
  'site.absent': 503,
  'database.away': 503,
};

const contentType = 'application/problem+json; charset=utf-8';

/** The problem that belongs to a code. */
function describeProblem(code: ProblemCode): Problem {
  return { title: messages.problems[code], status: statusOf[code], code };
}

function asJson({ code, title, status, errors, details }: Problem): string {
  return JSON.stringify({ ...details, type: `urn:cam-tay:problem:${code}`, title, status, code, errors });
}

/** A problem of the server itself as the answer of an API route. */
export function problemResponse(code: ProblemCode, headers: Readonly<Record<string, string>> = {}): Response {
  return featureProblem(describeProblem(code), headers);
}

/** A problem of a feature, with its own code and words, as the answer of an API route. */
export function featureProblem(problem: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(asJson(problem), {
    status: problem.status,
    headers: { 'Content-Type': contentType, 'Cache-Control': 'no-store', ...headers },
  });
}

/** A problem as the answer of code that stands below the API. */
export function sendProblem(
  response: ServerResponse,
  code: ProblemCode,
  headers: Readonly<Record<string, string>> = {},
): void {
  writeProblem(response, code, headers);
  response.end();
}

/** The same, whole on its way to the reader, while the answer is still open. */
export function writeProblem(
  response: ServerResponse,
  code: ProblemCode,
  headers: Readonly<Record<string, string>> = {},
): void {
  const problem = describeProblem(code);
  const body = Buffer.from(asJson(problem));
  const described = {
    'Content-Type': contentType,
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
  };
  response.writeHead(problem.status, { ...described, ...headers }).write(body);
}
