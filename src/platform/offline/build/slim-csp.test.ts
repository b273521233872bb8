import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { slimCsp } from './slim-csp.ts';

const hashOf = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
const page = (policy: string) =>
  `<meta http-equiv="content-security-policy" content="${policy}"><script>a()</script><style>b{}</style><script src="/_astro/x.js"></script>`;

test('keeps the hashes of the page’s own inline code and drops those of files', () => {
  const [script, style, file] = [hashOf('a()'), hashOf('b{}'), hashOf('import "./other.js"')];
  expect(slimCsp(page(`script-src 'self' ${script} ${file}; style-src 'self' ${file} ${style};`))).toBe(
    page(`script-src 'self' ${script}; style-src 'self' ${style};`),
  );
});

test('a second time changes nothing', () => {
  const once = slimCsp(page(`script-src 'self' ${hashOf('a()')} ${hashOf('z')};`));
  expect(slimCsp(once)).toBe(once);
});

test('leaves a page without a policy alone', () => {
  expect(slimCsp('<p>sha256-abc</p>')).toBe('<p>sha256-abc</p>');
});
