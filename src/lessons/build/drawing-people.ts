/** Keeps ids of characters apart from the ids of a lesson's own parts. */
const prefix = 've-';
const personLink = /href="(?:[^"#]*people\.svg)?#([a-z0-9-]+)"/g;

/** Ids of the shared characters that a drawing uses, each once. */
export function peopleUsed(svg: string): string[] {
  return [...new Set([...svg.matchAll(personLink)].map((match) => match[1] ?? ''))];
}

/** `<symbol id="…">…</symbol>` of the character sheet, by id. */
export function readPeople(sheet: string): Map<string, string> {
  const symbols = sheet.matchAll(/<symbol id="([a-z0-9-]+)"[\s\S]*?<\/symbol>/g);
  return new Map([...symbols].map((match) => [match[1] ?? '', match[0]]));
}

/**
 * A drawing as it stands inside a page: characters are linked to the page's one copy of the sheet,
 * and the file's own title gives way to the one written in the lesson.
 */
export function inlineDrawing(svg: string): string {
  return compact(svg)
    .replace(/<\?xml[^>]*>\s*/, '')
    .replace(/<!--[\s\S]*?-->\s*|<title>[^<]*<\/title>/g, '')
    .replace(personLink, `href="#${prefix}$1"`)
    .trim();
}

/** A character's symbol as it stands inside a page. */
export function inlineSymbol(symbol: string): string {
  return compact(symbol).replace('<symbol id="', `<symbol id="${prefix}`);
}

/** Inside a page the colours are there, so their fallbacks for viewing a file alone can go. */
function compact(svg: string): string {
  return svg
    .replace(/ xmlns="[^"]*"/, '')
    .replace(/\s+/g, ' ')
    .replace(/var\((--[a-z-]+),[^)]*\)/g, 'var($1)')
    .replace(/ ?(\/?>) ?/g, '$1');
}
