import type { TaskSummary } from './task-summary.ts';

/** What people come for, in the order in which they need it. */
const needs = ['account', 'file', 'follow', 'trouble'] as const;
export type Need = (typeof needs)[number];

/** Need by module of the lesson; tasks about an account by lesson, because A also has the first look at a dossier. */
const needOfLesson: Readonly<Record<string, Need>> = { A1: 'follow', A4: 'account' };
const needOfModule: Readonly<Record<string, Need>> = {
  A: 'account',
  B: 'file',
  C: 'follow',
  D: 'trouble',
  E: 'file',
};

/** The tasks by what one comes for; needs without a task are left out. */
export function groupTasks(
  tasks: readonly TaskSummary[],
): readonly { readonly need: Need; readonly tasks: readonly TaskSummary[] }[] {
  return needs
    .map((need) => ({ need, tasks: tasks.filter((task) => needOf(task) === need) }))
    .filter((group) => group.tasks.length > 0);
}

function needOf({ lesson }: TaskSummary): Need {
  return needOfLesson[lesson] ?? needOfModule[lesson.charAt(0)] ?? 'file';
}
