import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openBuiltSite, routesOf } from '../scripts/budgets/built-site.ts';
import { parsePage } from '../scripts/budgets/parse-page.ts';

type Page = ReturnType<typeof parsePage>;

const site = openBuiltSite(fileURLToPath(new URL('../dist', import.meta.url)));
const routes = routesOf(site);

/**
 * Addresses that nothing fetches: XML namespaces, those of spreadsheets among them, error texts of Svelte and Dexie, the base of Pagefind's paths, and the
 * words of the drill's messages, whose domain cannot exist.
 */
const sheetNamespaces =
  /^http:\/\/(schemas\.openxmlformats\.org|schemas\.microsoft\.com\/office|purl\.oclc\.org\/ooxml)\//;
const onlyNames =
  /^https?:\/\/(www\.w3\.org\/|([a-z0-9-]+\.)+invalid(?![\w.-])|svelte\.dev\/e\/|bit\.ly\/2kdckMn$|tinyurl\.com\/y2uuvskb$|example\.com\$)/;

/** A page's policy by directive. */
function policyOf(page: Page): Map<string, string[]> {
  const policy = page.querySelector('meta[http-equiv="content-security-policy" i]');
  const content = policy?.getAttribute('content') ?? '';
  const directives = content.split(';').map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.map(([name = '', ...values]) => [name, values]));
}

/** Code and styles written into a page that its own policy does not allow, so that a browser drops them. */
function findBlocked(page: Page): string[] {
  const policy = policyOf(page);
  return [...page.querySelectorAll('script:not([src]), style')]
    .filter((element) => !/^application\/(ld\+)?json$/.test(element.getAttribute('type') ?? ''))
    .map((element) => ({ tag: element.localName, text: element.textContent }))
    .filter(({ tag, text }) => {
      const hash = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
      return !policy.get(`${tag}-src`)?.includes(hash);
    })
    .map(({ tag, text }) => `${tag}: ${text.slice(0, 60)}`);
}

/** Code in attributes, which no hash allows: `onclick` and its like. */
function findHandlers(page: Page): string[] {
  return [...page.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes]
      .filter(({ name }) => /^on/i.test(name))
      .map(({ name }) => `${element.localName} ${name}`),
  );
}

/** Addresses on other servers; a link that a person may follow counts too. */
function findStrangers(text: string): string[] {
  const addresses = text.match(/(?:https?:)?\/\/[\w-]+(?:\.[\w-]+)+[^\s"'`<>)]*/g) ?? [];
  return addresses.filter((address) => !onlyNames.test(address) && !sheetNamespaces.test(address));
}

test('there are pages to look at', () => {
  expect(routes).toContain('/');
});

describe.each(routes)('%s', (route) => {
  const page = parsePage(site.page(route).html);

  test('allows its own inline code and nothing unknown', () => {
    expect(findBlocked(page)).toEqual([]);
    expect(findHandlers(page)).toEqual([]);
  });

  test('has a closed policy', () => {
    const policy = policyOf(page);
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
  const page = (inner: string) =>
    parsePage(`<meta http-equiv="content-security-policy" content="${policy}">${inner}`);

  test('takes code whose hash is listed and refuses any other', () => {
    expect(findBlocked(page('<script>b</script>'))).toEqual([]);
    expect(findBlocked(page('<script>a</script>'))).toEqual(['script: a']);
    expect(findBlocked(page('<style>p{}</style>'))).toEqual(['style: p{}']);
    expect(findBlocked(page("<SCRIPT data-a='>'>a</SCRIPT >"))).toEqual(['script: a']);
    expect(
      findBlocked(page('<script src="/a.js"></script><script type="application/json">{}</script>')),
    ).toEqual([]);
  });

  test('finds code in attributes, however they are written', () => {
    const inner =
      '<b title="a > b" OnClick=a()>b</b><svg><path onload="a()"/></svg><i title=" onclick=">i</i>';
    expect(findHandlers(page(inner))).toEqual(['b onclick', 'path onload']);
  });

  test('finds other servers, however they are written', () => {
    const text = 'a("https://cdn.example.vn/x.js") b(//fonts.example.vn) c("http://www.w3.org/2000/svg")';
    expect(findStrangers(text)).toEqual(['https://cdn.example.vn/x.js', '//fonts.example.vn']);
    const drill = 'https://nop-phi.vi-du.invalid https://vi-du.invalid.example.vn/a';
    expect(findStrangers(drill)).toEqual(['https://vi-du.invalid.example.vn/a']);
  });
});
