import type { CertificateItem, CertificatePlan } from './certificate.ts';

/** The part of a module that counts here. */
interface ModuleSource {
  readonly id: string;
  readonly title: string;
  readonly track: 'resident' | 'officer';
}

/** The part of a lesson that counts here. */
interface LessonSource {
  readonly slug: string;
  readonly data: { readonly code: string; readonly title: string; readonly module: string };
  /** Subjects of what it lets one practise; the first is the one it ends with. */
  readonly practice: readonly string[];
}

/** Something to practise on; a task of the portal has no address of its own. */
interface PracticeSource {
  readonly id: string;
  readonly title: string;
  readonly href?: string;
}

/** The first lesson of the officers' module ends with the task to do alone, the second with the talk of the coach. */
const aloneLesson = 'E0';
const coachLesson = 'E1';

/** What each module asks for. Runs at build time. @throws Error when a lesson of the officers lacks its practice */
export function certificatePlans(
  modules: readonly ModuleSource[],
  lessons: readonly LessonSource[],
  practice: readonly PracticeSource[],
): CertificatePlan[] {
  const item = (id: string | undefined): CertificateItem => {
    const found = practice.find((one) => one.id === id);
    if (!found) throw new Error(`No practice "${id}" for a certificate`);
    const href = found.href ?? `/thuc-hanh/cong?bai=${encodeURIComponent(found.id)}`;
    return { id: found.id, title: found.title, href };
  };
  return modules.map(({ id: module, title, track }) => {
    const own = lessons.filter(({ data }) => data.module === module);
    const plan = {
      module,
      title,
      track,
      lessons: own.map(({ slug, data }) => ({ id: slug, title: data.title, href: `/bai-hoc/${slug}` })),
    };
    if (track === 'resident') return plan;
    const firstOf = (code: string) => item(own.find(({ data }) => data.code === code)?.practice[0]);
    const desk = [...new Set(own.flatMap((lesson) => lesson.practice))]
      .map(item)
      .filter(({ href }) => href.startsWith('/thuc-hanh/mot-cua'));
    return { ...plan, practice: { alone: firstOf(aloneLesson), desk, coach: firstOf(coachLesson) } };
  });
}
