const section = /(<section\b[^>]*\bdata-search="?outline\b[^>]*>)([\s\S]*?)(<\/section>)/g;
const kept = /<(h[2-4]|dfn)\b[^>]*>[\s\S]*?<\/\1>/g;

/**
 * A page as search takes it in: of a section that asks for it only headings and terms. A
 * lesson says the same thing in many words; with all of them the index of a course is larger than the course, and
 * every lesson is found by every word.
 */
export function outlineForSearch(html: string): string {
  return html.replaceAll(section, (_whole, start: string, inner: string, end: string) =>
    [start, ...(inner.match(kept) ?? []), end].join(' '),
  );
}
