import { createHash } from 'node:crypto';
import { minifySync } from 'vite';

/** Inline code and the hash that lets it through the page's content security policy. */
export interface InlineScript {
  code: string;
  hash: `sha256-${string}`;
}

/**
 * Turn a self-contained function into inline code that calls it. Build time only.
 * The page must hand `hash` to `Astro.csp.insertScriptHash` in its frontmatter, before anything is rendered.
 * @param run must not use any name from outside itself: only its source text, made small, reaches the browser
 * @param args plain data, and functions as self-contained as `run`
 */
export function inlineScript<const Args extends readonly unknown[]>(
  run: (...args: Args) => void,
  ...args: Args
): InlineScript {
  const values = args.map((arg) => (typeof arg === 'function' ? String(arg) : jsonLiteral(arg)));
  const { code, errors } = minifySync('inline.js', `(${run})(${values.join(',')})`);
  if (errors.length > 0) throw new Error(`inline code cannot be read: ${errors[0]?.message}`);
  return { code, hash: `sha256-${createHash('sha256').update(code).digest('base64')}` };
}

/** A value as JSON that may stand inside a `<script>`. */
export function jsonLiteral(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
