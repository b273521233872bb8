/** What a page's HTML asks for; addresses as they stand in it. */
export interface PageParts {
  stylesheets: string[];
  /** Scripts that hold up the page. */
  blockingScripts: string[];
  /** Scripts that come after the text: modules, deferred ones, islands with their runtime. */
  laterScripts: string[];
  /** Scripts written into the page: in its head, and elsewhere. */
  inlineInHead: string[];
  inlineInBody: string[];
  /** Pictures that are fetched with the page, and those that wait until they are near. */
  eagerPictures: string[];
  lazyPictures: string[];
}

type Attributes = ReadonlyMap<string, string>;

/** Read what a page asks for. The HTML is our own build's, so tags and attributes are found by pattern. */
export function partsOfPage(html: string): PageParts {
  const links = tags(html, 'link');
  const pictures = tags(html, 'img');
  const scripts = scriptsOf(html);
  const linked = scripts.map(({ attributes }) => attributes).filter((script) => script.has('src'));
  const inline = scripts.filter(
    ({ attributes, text }) => !attributes.has('src') && runs(attributes) && text.trim(),
  );

  return {
    stylesheets: values(
      links.filter((link) => link.get('rel') === 'stylesheet'),
      'href',
    ),
    blockingScripts: values(
      linked.filter((script) => !comesLater(script)),
      'src',
    ),
    laterScripts: [
      ...values(linked.filter(comesLater), 'src'),
      ...islandScripts(html),
      ...values(
        links.filter((link) => link.get('rel') === 'modulepreload'),
        'href',
      ),
    ],
    inlineInHead: inline.filter(({ inHead }) => inHead).map(({ text }) => text),
    inlineInBody: inline.filter(({ inHead }) => !inHead).map(({ text }) => text),
    eagerPictures: values(
      pictures.filter((picture) => picture.get('loading') !== 'lazy'),
      'src',
    ),
    lazyPictures: values(
      pictures.filter((picture) => picture.get('loading') === 'lazy'),
      'src',
    ),
  };
}

function scriptsOf(html: string): { attributes: Attributes; text: string; inHead: boolean }[] {
  const bodyAt = html.search(/<body\b/);
  return [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].map((found) => ({
    attributes: attributesOf(found[1] ?? ''),
    text: found[2] ?? '',
    inHead: found.index < bodyAt,
  }));
}

function comesLater(script: Attributes): boolean {
  return script.get('type') === 'module' || script.has('defer') || script.has('async');
}

function islandScripts(html: string): string[] {
  const islands = tags(html, 'astro-island');
  return ['component-url', 'renderer-url', 'before-hydration-url'].flatMap((name) => values(islands, name));
}

/** Drawings that are part of the HTML of `<main>`. */
export function inlineDrawings(html: string): string[] {
  const main = /<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  return main.match(/<svg\b[\s\S]*?<\/svg>/g) ?? [];
}

function tags(html: string, name: string): Attributes[] {
  return [...html.matchAll(new RegExp(`<${name}\\b([^>]*)>`, 'g'))].map((found) =>
    attributesOf(found[1] ?? ''),
  );
}

function attributesOf(text: string): Attributes {
  const found = text.matchAll(/([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g);
  return new Map(
    [...found].map(([, name = '', double, single, bare]) => [name, double ?? single ?? bare ?? '']),
  );
}

function values(elements: readonly Attributes[], attribute: string): string[] {
  return elements.map((element) => element.get(attribute) ?? '').filter((value) => value !== '');
}

/** Data such as JSON-LD or an import map lies in a script element too. */
function runs(attributes: Attributes): boolean {
  return ['', 'module', 'text/javascript'].includes(attributes.get('type') ?? '');
}
