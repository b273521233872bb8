/** A build-time answer that becomes a `.json` file. */
export function jsonAnswer(data: unknown): Response {
  return new Response(JSON.stringify(data), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
