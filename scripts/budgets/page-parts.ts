import { parsePage } from './parse-page.ts';

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

const later = ':is([type=module], [defer], [async])';
const islandScripts = ['component-url', 'renderer-url', 'before-hydration-url'];

/** Data such as JSON-LD or an import map lies in a script element too. */
const code = 'script:not([src]):is(:not([type]), [type=""], [type=module], [type="text/javascript"])';

/** Read what a page asks for. */
export function partsOfPage(html: string): PageParts {
  const page = parsePage(html);
  const values = (selector: string, attribute: string) =>
    [...page.querySelectorAll(selector)]
      .map((element) => element.getAttribute(attribute) ?? '')
      .filter((value) => value !== '');
  const inline = [...page.querySelectorAll(code)].filter((script) => script.textContent.trim() !== '');
  const texts = (inHead: boolean) =>
    inline
      .filter((script) => (script.closest('head') !== null) === inHead)
      .map((script) => script.textContent);

  return {
    stylesheets: values('link[rel=stylesheet]', 'href'),
    blockingScripts: values(`script[src]:not(${later})`, 'src'),
    laterScripts: [
      ...values(`script[src]${later}`, 'src'),
      ...islandScripts.flatMap((name) => values('astro-island', name)),
      ...values('link[rel=modulepreload]', 'href'),
    ],
    inlineInHead: texts(true),
    inlineInBody: texts(false),
    eagerPictures: values('img:not([loading=lazy])', 'src'),
    lazyPictures: values('img[loading=lazy]', 'src'),
  };
}

/** Drawings in the HTML of `<main>`, byte for byte: a parser would write them anew and weigh its own writing. */
export function inlineDrawings(html: string): string[] {
  const main = /<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  return main.match(/<svg\b[\s\S]*?<\/svg>/g) ?? [];
}
