import type { CatalogueEntry } from '../rules/catalogue.ts';

/** What the search needs of a lesson. */
export interface LessonSource {
  readonly slug: string;
  readonly code: string;
  readonly title: string;
  readonly summary: string;
  readonly outcomes: readonly string[];
  /** Titles of its parts and steps. */
  readonly headings: readonly string[];
}

/** … of a word of the glossary. */
export interface TermSource {
  readonly id: string;
  readonly term: string;
  readonly also?: readonly string[] | undefined;
  readonly plain: string;
  readonly note?: string | undefined;
}

/** … of a procedure, practised or only looked up. */
export interface ProcedureSource {
  readonly id: string;
  readonly code?: string | undefined;
  readonly name: string;
  readonly about: string;
  readonly folkNames: readonly string[];
  readonly field: string;
  readonly lifeEvent: string;
  readonly executingAgency?: string | undefined;
  readonly whoFiles?: readonly string[] | undefined;
  readonly components?: readonly { readonly name: string }[] | undefined;
  readonly results?: readonly { readonly name: string }[] | undefined;
}

/** … of a fault. */
export interface FaultSource {
  readonly id: string;
  readonly title: string;
  readonly seen: string;
  readonly rightAction: string;
  /** Code of the lesson where it is practised. */
  readonly lesson: string;
}

/** Everything that can be found, as its own files have it. */
export interface CatalogueSources {
  readonly lessons: readonly LessonSource[];
  readonly terms: readonly TermSource[];
  readonly procedures: readonly ProcedureSource[];
  readonly faults: readonly FaultSource[];
}

/** A heading of so many lessons says nothing about one of them. */
const mostSameHeadings = 2;

/** Everything that can be found, without what people call it beside the names in its own files. */
export function listEntries(sources: CatalogueSources): CatalogueEntry[] {
  return [
    ...sources.procedures.map(procedureEntry),
    ...lessonEntries(sources.lessons),
    ...sources.terms.map(termEntry),
    ...sources.faults.map((fault) => faultEntry(fault, sources.lessons)),
  ];
}

function lessonEntries(lessons: readonly LessonSource[]): CatalogueEntry[] {
  const counts = new Map<string, number>();
  for (const heading of lessons.flatMap(({ headings }) => [...new Set(headings)]))
    counts.set(heading, (counts.get(heading) ?? 0) + 1);
  return lessons.map(({ slug, code, title, summary, outcomes, headings }) => ({
    kind: 'lesson',
    id: slug,
    href: `/bai-hoc/${slug}`,
    title,
    names: [code],
    says: summary,
    more: joined([
      ...outcomes,
      ...headings.filter((heading) => (counts.get(heading) ?? 0) <= mostSameHeadings),
    ]),
  }));
}

function termEntry({ id, term, also = [], plain, note = '' }: TermSource): CatalogueEntry {
  const title = term.charAt(0).toUpperCase() + term.slice(1);
  return { kind: 'term', id, href: `/tu-ngu#${id}`, title, names: also, says: plain, more: note };
}

function procedureEntry(procedure: ProcedureSource): CatalogueEntry {
  const { id, code, name, about, folkNames, field, lifeEvent, executingAgency = '' } = procedure;
  const { whoFiles = [], components = [], results = [] } = procedure;
  return {
    kind: 'procedure',
    id,
    href: `/thu-tuc/${id}`,
    title: name,
    names: [...(code === undefined ? [] : [code]), ...folkNames],
    says: about,
    more: joined([
      lifeEvent,
      field,
      executingAgency,
      ...results.map((result) => result.name),
      ...components.map((component) => component.name),
      ...whoFiles,
    ]),
  };
}

function faultEntry(
  { id, title, seen, rightAction, lesson }: FaultSource,
  lessons: readonly LessonSource[],
): CatalogueEntry {
  const slug = lessons.find(({ code }) => code === lesson)?.slug;
  const href = slug === undefined ? '/bai-hoc' : `/bai-hoc/${slug}`;
  return { kind: 'fault', id, href, title, names: [], says: rightAction, more: seen };
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' · ');
}
