const termMark = /data-term="([A-Za-z0-9]+)"/g;

/**
 * Put the plain meaning of each term right after the paragraph, or at the end of the list item, that uses it:
 * near enough to be found without pressing anything, and the sentence itself stays whole.
 */
export function placeGlosses(html: string, glossOf: (termId: string) => string): string {
  const glosses = [...html.matchAll(termMark)].map((match) => ({
    at: endOfBlock(html, match.index),
    gloss: glossOf(match[1] ?? ''),
  }));
  // From the end, so that the earlier places stay where they are; terms of one block keep their order.
  return glosses.reduceRight((text, { at, gloss }) => text.slice(0, at) + gloss + text.slice(at), html);
}

function endOfBlock(html: string, from: number): number {
  const paragraph = html.indexOf('</p>', from);
  const item = html.indexOf('</li>', from);
  if (item >= 0 && (paragraph < 0 || item < paragraph)) return item;
  return paragraph < 0 ? html.length : paragraph + '</p>'.length;
}
