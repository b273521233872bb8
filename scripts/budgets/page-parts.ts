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

/** Read what a page asks for. The HTML is our own build's, so tags and attributes are found by pattern. */
export function partsOfPage(html: string): PageParts {
  const bodyAt = html.search(/<body\b/);
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].map((found) => ({
    attributes: attributesOf(found[1] ?? ''),
    text: found[2] ?? '',
    inHead: found.index < bodyAt,
  }));
  const linked = scripts.filter(({ attributes }) => attributes.has('src'));
  const inline = scripts.filter(
    ({ attributes, text }) => !attributes.has('src') && runs(attributes) && text.trim(),
  );
  const later = ({ attributes }: { attributes: ReadonlyMap<string, string> }) =>
    attributes.get('type') === 'module' || attributes.has('defer') || attributes.has('async');
  const islands = tags(html, 'astro-island');
  const links = tags(html, 'link');
  const pictures = tags(html, 'img');

  return {
    stylesheets: values(
      links.filter((link) => link.get('rel') === 'stylesheet'),
      'href',
    ),
    blockingScripts: values(
      linked.filter((script) => !later(script)).map(({ attributes }) => attributes),
      'src',
    ),
    laterScripts: [
      ...values(
        linked.filter(later).map(({ attributes }) => attributes),
        'src',
      ),
      ...values(islands, 'component-url'),
      ...values(islands, 'renderer-url'),
      ...values(islands, 'before-hydration-url'),
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

/** Drawings that are part of the HTML of `<main>`. */
export function inlineDrawings(html: string): string[] {
  const main = /<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  return main.match(/<svg\b[\s\S]*?<\/svg>/g) ?? [];
}

function tags(html: string, name: string): ReadonlyMap<string, string>[] {
  return [...html.matchAll(new RegExp(`<${name}\\b([^>]*)>`, 'g'))].map((found) =>
    attributesOf(found[1] ?? ''),
  );
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = text.matchAll(/([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g);
  return new Map(
    [...found].map(([, name = '', double, single, bare]) => [name, double ?? single ?? bare ?? '']),
  );
}

function values(elements: readonly ReadonlyMap<string, string>[], attribute: string): string[] {
  return elements
    .map((element) => element.get(attribute))
    .filter((value) => value !== undefined && value !== '') as string[];
}

/** Data such as JSON-LD or an import map lies in a script element too. */
function runs(attributes: ReadonlyMap<string, string>): boolean {
  return ['', 'module', 'text/javascript'].includes(attributes.get('type') ?? '');
}
