import type { Scenario } from '#sandbox/scenario-schema.ts';

/** What people come for, in the order in which they need it. */
const needs = ['account', 'file', 'whole', 'follow', 'trouble', 'scam', 'figures'] as const;
export type Need = (typeof needs)[number];

/** What a task is for, by what happens in it: a fault, a dossier that is there already, one from its first step on. */
export function needOf({
  lesson,
  procedure,
  questions,
  start,
  faults,
}: Pick<Scenario, 'lesson' | 'procedure' | 'questions' | 'start' | 'faults'>): Need {
  if (lesson.startsWith('E')) return 'figures';
  if (faults.some((fault) => 'scam' in fault)) return 'scam';
  if (faults.length > 0) return 'trouble';
  if (questions.some(({ about }) => about !== undefined)) return 'file';
  if (start.dossiers.length > 0 || questions.length > 0) return 'follow';
  if (procedure === undefined) return 'account';
  return start.page === 'home' ? 'whole' : 'file';
}

/** The tasks by what one comes for; needs without a task are left out. */
export function groupTasks<Task extends { readonly need: Need }>(
  tasks: readonly Task[],
): readonly { readonly need: Need; readonly tasks: readonly Task[] }[] {
  return needs
    .map((need) => ({ need, tasks: tasks.filter((task) => task.need === need) }))
    .filter((group) => group.tasks.length > 0);
}
