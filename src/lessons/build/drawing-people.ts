/** Where the characters that all drawings share are served: fetched once, then at hand for every lesson. */
const peopleAddress = '/bai-hoc/nhan-vat.svg';

const personLink = /href="(?:[^"#]*people\.svg)?#([a-z0-9-]+)"/g;

/** Ids of the shared characters that a drawing uses, each once. */
export function peopleUsed(svg: string): string[] {
  return [...new Set([...svg.matchAll(personLink)].map((match) => match[1] ?? ''))];
}

/** Ids of the characters on the sheet. */
export function peopleOn(sheet: string): ReadonlySet<string> {
  return new Set([...sheet.matchAll(/<symbol id="([a-z0-9-]+)"/g)].map((match) => match[1] ?? ''));
}

/**
 * A drawing as it stands inside a page: characters are linked to the sheet of all lessons,
 * and the file's own title gives way to the one written in the lesson.
 */
export function inlineDrawing(svg: string): string {
  return compact(svg)
    .replace(/<title>[^<]*<\/title>/g, '')
    .replace(/ xmlns="[^"]*"/, '')
    .replace(/var\((--[a-z-]+),[^)]*\)/g, 'var($1)') // inside a page the colours are there
    .replace(personLink, `href="${peopleAddress}#$1"`)
    .trim();
}

/** The sheet of characters as it is served. Its colours come from the page that uses a character. */
export function servedPeople(sheet: string): string {
  return compact(sheet).trim();
}

/** The text without its XML declaration and comments: what is checked, and what stands in a page. */
export function withoutRemarks(svg: string): string {
  return svg.replace(/<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*/g, '');
}

function compact(svg: string): string {
  return withoutRemarks(svg)
    .replace(/\s+/g, ' ')
    .replace(/ ?(\/?>) ?/g, '$1');
}
