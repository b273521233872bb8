import { capitalise } from '#src/platform/text/address.ts';
import { listTerms } from './build/glossary.ts';
import { tagsIn } from './build/lesson-tree.ts';
import type { Term } from './glossary-schema.ts';
import { listLessons } from './lesson-list.ts';

/** A word as its page shows it. */
export interface GlossaryEntry extends Term {
  /** With its first letter in upper case. */
  readonly heading: string;
  /** The first lesson that explains it. */
  readonly lesson?: { readonly slug: string; readonly title: string } | undefined;
}

/** Words that begin with one letter. */
export interface GlossaryLetter {
  readonly letter: string;
  readonly entries: readonly GlossaryEntry[];
}

const collator = new Intl.Collator('vi');

/** All words, by their first letter without its mark (Đ stands apart), in the order of the Vietnamese alphabet. */
export async function listGlossary(): Promise<GlossaryLetter[]> {
  const lessons = (await listLessons()).map(({ id: slug, body = '', data: { title } }) => ({
    slug,
    title,
    terms: new Set(
      tagsIn({ frontmatter: undefined, body, bodyLine: 1 })
        .filter(({ name }) => name === 'Term')
        .map(({ attributes }) => attributes['id']),
    ),
  }));
  const entries = listTerms()
    .map((term) => ({
      ...term,
      heading: capitalise(term.term),
      lesson: lessons.find(({ terms }) => terms.has(term.id)),
    }))
    .sort((a, b) => collator.compare(a.term, b.term));
  return [...Map.groupBy(entries, ({ heading }) => letterOf(heading))].map(([letter, of]) => ({
    letter,
    entries: of,
  }));
}

/** "Ảnh" stands under A, "Ủy ban" under U, "Đơn" under Đ. */
function letterOf(heading: string): string {
  return heading.normalize('NFD').charAt(0).toUpperCase();
}
