import { createHash } from 'node:crypto';

/** Inline code and the hash that lets it through the page's content security policy. */
export interface InlineScript {
  code: string;
  hash: `sha256-${string}`;
}

/**
 * Turn a self-contained function into inline code that calls it. Build time only.
 * The page must hand `hash` to `Astro.csp.insertScriptHash` in its frontmatter, before anything is rendered.
 * @param run must not use any name from outside itself: only its source text, without its indents, reaches the browser
 */
export function inlineScript<const Args extends readonly unknown[]>(
  run: (...args: Args) => void,
  ...args: Args
): InlineScript {
  const values = args.map((arg) => JSON.stringify(arg).replaceAll('<', '\\u003c'));
  const code = `(${run.toString().replace(/\n\s+/g, '\n')})(${values.join(',')})`;
  return { code, hash: `sha256-${createHash('sha256').update(code).digest('base64')}` };
}
