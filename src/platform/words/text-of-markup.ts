import { blank, blankMatches } from './keep-ranges.ts';
import { isVietnamese } from './vietnamese-letters.ts';

/** What a page does not show: blocks of code, styles, notes to oneself, names of files and targets of links. */
const unseen = [
  /^```[\s\S]*?^```/gm,
  /<style\b[\s\S]*?<\/style>/g,
  /<!--[\s\S]*?-->/g,
  /\{[^{}]*\}/g,
  /`[^`\n]*`/g,
  /(?<=\])\([^)\s]*\)/g,
  /&\w+;/g,
] as const;

const tag = /<\/?[A-Za-z](?:"[^"]*"|[^">])*>/g;
const quoted = /"[^"]*"/g;

/** The Vietnamese of Markdown, MDX, SVG or HTML where it stands: what is shown, and titles and descriptions in tags. */
export function textOfMarkup(text: string): string {
  return unseen.reduce<string>(blankMatches, text).replace(tag, (whole) => {
    const kept = [...whole.matchAll(quoted)].filter(([value]) => isVietnamese(value));
    let rest = blank(whole);
    for (const { 0: value, index } of kept)
      rest = rest.slice(0, index) + value + rest.slice(index + value.length);
    return rest;
  });
}
