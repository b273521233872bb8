import { deskRunId } from '#sandbox/desk/desk-run-id.ts';
import type { Lesson, PracticeRef } from './schemas.ts';

/** Where something to practise on is, and under which subject the learning record knows it. */
export interface PracticeLink {
  readonly subject: string;
  readonly href: string;
}

/** The way to something a lesson lets one practise. */
export function practiceLink(ref: PracticeRef): PracticeLink {
  if ('task' in ref) return { subject: ref.task, href: `/thuc-hanh/cong?bai=${ref.task}` };
  if ('case' in ref) return { subject: deskRunId(ref.case), href: `/thuc-hanh/mot-cua?ho-so=${ref.case}` };
  if ('dialogue' in ref)
    return { subject: ref.dialogue, href: `/thuc-hanh/huong-dan/tap?bai=${ref.dialogue}` };
  return { subject: ref.drill, href: '/thuc-hanh/that-hay-gia' };
}

/** The id that a lesson's text names it by: the name of its file. */
export function practiceName(ref: PracticeRef): string {
  return Object.values(ref).join();
}

/**
 * One of the things a lesson lets one practise.
 * @param name its id; without one the first, which the lesson ends with
 * @throws Error when the lesson does not have it; the content check has said so before
 */
export function practiceOf({ code, practice }: Lesson, name?: string): PracticeLink {
  const ref = name === undefined ? practice[0] : practice.find((one) => practiceName(one) === name);
  if (!ref) throw new Error(`Lesson ${code} has no practice ${name ?? 'at all'}`);
  return practiceLink(ref);
}
