import type { ServerResponse } from 'node:http';
import { messages } from './messages.vi.ts';

/** Why the server itself refuses a request. */
export type ProblemCode = keyof typeof messages.problems;

/** An error as RFC 9457 asks for it, with our own closed `code`. */
interface Problem {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
}

const statusOf: Readonly<Record<ProblemCode, number>> = {
  'route.unknown': 404,
  'method.refused': 405,
  'body.large': 413,
  'server.failed': 500,
  'site.absent': 503,
};

const contentType = 'application/problem+json; charset=utf-8';

/** The problem that belongs to a code. */
function describeProblem(code: ProblemCode): Problem {
  return {
    type: `urn:cam-tay:problem:${code}`,
    title: messages.problems[code],
    status: statusOf[code],
    code,
  };
}

/** A problem as the answer of an API route. */
export function problemResponse(code: ProblemCode): Response {
  const problem = describeProblem(code);
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'Content-Type': contentType, 'Cache-Control': 'no-store' },
  });
}

/** A problem as the answer of code that stands below the API. */
export function sendProblem(
  response: ServerResponse,
  code: ProblemCode,
  headers: Readonly<Record<string, string>> = {},
): void {
  const problem = describeProblem(code);
  response
    .writeHead(problem.status, { 'Content-Type': contentType, 'Cache-Control': 'no-store', ...headers })
    .end(JSON.stringify(problem));
}
