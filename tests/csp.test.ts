import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openBuiltSite, routesOf } from '../scripts/budgets/built-site.ts';

const site = openBuiltSite(fileURLToPath(new URL('../dist', import.meta.url)));
const routes = routesOf(site);

/** Addresses that nothing fetches: XML namespaces, error texts of Svelte and Dexie, the base of Pagefind's paths. */
const onlyNames =
  /^https?:\/\/(www\.w3\.org\/|svelte\.dev\/e\/|bit\.ly\/2kdckMn$|tinyurl\.com\/y2uuvskb$|example\.com\$)/;

/** A page's policy by directive. */
function policyOf(html: string): Map<string, string[]> {
  const content = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? '';
  const directives = content.split(';').map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.map(([name = '', ...values]) => [name, values]));
}

/** Code and styles written into a page that its own policy does not allow, so that a browser drops them. */
function findBlocked(html: string): string[] {
  const policy = policyOf(html);
  const inline = html.matchAll(/<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g);
  return [...inline]
    .filter(([, , attributes = '']) => !/\bsrc=|type="application\/(ld\+)?json"/.test(attributes))
    .filter(([, tag, , text = '']) => {
      const hash = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
      return !policy.get(`${tag}-src`)?.includes(hash);
    })
    .map(([, tag, , text = '']) => `${tag}: ${text.slice(0, 60)}`);
}

/** Addresses on other servers; a link that a person may follow counts too. */
function findStrangers(text: string): string[] {
  const addresses = text.match(/(?:https?:)?\/\/[\w-]+(?:\.[\w-]+)+[^\s"'`<>)]*/g) ?? [];
  return addresses.filter((address) => !onlyNames.test(address));
}

test('there are pages to look at', () => {
  expect(routes).toContain('/');
});

describe.each(routes)('%s', (route) => {
  const { html } = site.page(route);

  test('allows its own inline code and nothing unknown', () => {
    expect(findBlocked(html)).toEqual([]);
    expect(html).not.toMatch(/<[^>]+\son\w+\s*=/);
  });

  test('has a closed policy', () => {
    const policy = policyOf(html);
    expect(policy.get('default-src')).toEqual(["'self'"]);
    expect(policy.get('object-src')).toEqual(["'none'"]);
    expect(policy.get('base-uri')).toEqual(["'self'"]);
    expect(policy.get('form-action')).toEqual(["'self'"]);
    const scripts = policy.get('script-src') ?? [];
    const unknown = scripts.filter(
      (value) => !/^('self'|'wasm-unsafe-eval'|'sha256-[\w+/]+=*')$/.test(value),
    );
    expect([scripts.includes("'self'"), unknown]).toEqual([true, []]);
    expect(policy.get('style-src')).not.toContain("'unsafe-inline'");
  });
});

test.each(site.addresses.filter((address) => /\.(html|js|css|webmanifest)$/.test(address)))(
  '%s names no other server',
  (address) => {
    expect(findStrangers(site.read(address).toString())).toEqual([]);
  },
);

describe('the check itself', () => {
  const policy =
    "default-src 'self'; script-src 'self' 'sha256-PiPoFgA5WUoziU9lZOGxNIu9egCI1CxKy3PurtWcAJ0='";
  const page = (inner: string) => `<meta http-equiv="content-security-policy" content="${policy}">${inner}`;

  test('takes code whose hash is listed and refuses any other', () => {
    expect(findBlocked(page('<script>b</script>'))).toEqual([]);
    expect(findBlocked(page('<script>a</script>'))).toEqual(['script: a']);
    expect(findBlocked(page('<style>p{}</style>'))).toEqual(['style: p{}']);
    expect(
      findBlocked(page('<script src="/a.js"></script><script type="application/json">{}</script>')),
    ).toEqual([]);
  });

  test('finds other servers, however they are written', () => {
    const text = 'a("https://cdn.example.vn/x.js") b(//fonts.example.vn) c("http://www.w3.org/2000/svg")';
    expect(findStrangers(text)).toEqual(['https://cdn.example.vn/x.js', '//fonts.example.vn']);
  });
});
