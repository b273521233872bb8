import type { LearningEvent } from '#src/platform/learning-log/schemas.ts';
import { testsTaken } from './module-test.ts';

/** What a module asks for before its certificate is given. Made at build time from the lessons. */
export interface CertificatePlan {
  /** A–E. */
  readonly module: string;
  readonly title: string;
  readonly track: 'resident' | 'officer';
  readonly lessons: readonly CertificateItem[];
  /** Officers only: the task to do alone, the dossiers of the desk, the talk of the coach. Subjects of the record. */
  readonly practice?: {
    readonly alone: CertificateItem;
    readonly desk: readonly CertificateItem[];
    readonly coach: CertificateItem;
  };
}

/** A lesson or something to practise on. */
export interface CertificateItem {
  readonly id: string;
  readonly title: string;
  readonly href: string;
}

/** One thing that was or is to be done. */
export interface Requirement {
  readonly kind: 'lesson' | 'test' | 'alone' | 'desk' | 'coach';
  readonly title: string;
  readonly href: string;
  readonly isDone: boolean;
}

/** Mean score that the desk asks for. */
const deskMark = 0.9;

/** Everything a module asks for, and what of it is done. @param events of one person */
export function requirementsOf(plan: CertificatePlan, events: readonly LearningEvent[]): Requirement[] {
  const { module, lessons, practice } = plan;
  const read = new Set(events.flatMap(({ type, subject }) => (type === 'lesson-finished' ? [subject] : [])));
  const hasPassedTest = testsTaken(events, module).some(
    ({ result }) => result.when === 'final' && result.passed,
  );
  return [
    ...lessons.map((lesson) => ({ kind: 'lesson' as const, ...named(lesson), isDone: read.has(lesson.id) })),
    ...(practice ? practiceOf(practice, events) : []),
    { kind: 'test', title: '', href: `/kiem-tra/${module.toLowerCase()}`, isDone: hasPassedTest },
  ];
}

function practiceOf(
  { alone, desk, coach }: NonNullable<CertificatePlan['practice']>,
  events: readonly LearningEvent[],
): Requirement[] {
  const ends = events.flatMap((event) => (event.type === 'practice-finished' ? [event] : []));
  const of = (item: CertificateItem) => ends.filter(({ subject }) => subject === item.id);
  const best = (item: CertificateItem) => Math.max(0, ...of(item).map(({ result }) => result.score ?? 0));
  const mean = desk.reduce((sum, item) => sum + best(item), 0) / Math.max(1, desk.length);
  const isAlone = of(alone).some(
    ({ result: { passed, mode, mistakes } }) =>
      passed && (mode === 'alone' || mode === 'test') && mistakes === 0,
  );
  const next = desk.find((item) => best(item) < deskMark) ?? desk[0];
  return [
    { kind: 'alone', ...named(alone), isDone: isAlone },
    ...(next ? [{ kind: 'desk' as const, ...named(next), isDone: mean >= deskMark }] : []),
    { kind: 'coach', ...named(coach), isDone: of(coach).some(({ result }) => result.passed) },
  ];
}

function named({ title, href }: CertificateItem): { title: string; href: string } {
  return { title, href };
}

/** Letters and digits of a code: enough that two devices never make the same one. */
export const codeLength = 10;

/** A certificate as it was given. */
export interface Certificate {
  /** Of the event that gave it, see `certificate-schema.ts`. */
  readonly id: string;
  readonly module: string;
  readonly code: string;
  readonly name: string;
  /** When, ISO. */
  readonly at: string;
}

/** The subject of a module's certificate. */
export function certificateSubject(module: string): string {
  return `chung-nhan-${module.toLowerCase()}`;
}

/** Every certificate that was given, the last first. */
export function certificatesIn(events: readonly LearningEvent[]): Certificate[] {
  return events
    .flatMap((event) =>
      event.type === 'certificate-issued'
        ? [{ id: event.id, module: event.subject.slice(-1).toUpperCase(), ...event.result, at: event.at }]
        : [],
    )
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}
