import { type ComposableTask, readComposable } from './read-composable.ts';

/** Tasks that one may draw: filed at home from beginning to end by whoever needs the paper. */
const pool: readonly string[] = ['xac-nhan-doc-than', 'tam-tru-o-tro', 'mo-quan-ca-phe'];

/** One of these is drawn, with one of its faults. Build time only. @throws Error when a task of the pool takes no fault */
export function readDraw(): readonly ComposableTask[] {
  const tasks = readComposable().filter(({ id, faults }) => pool.includes(id) && faults.length > 0);
  if (tasks.length < pool.length)
    throw new Error(`Not every task of the draw takes a fault: ${pool.join(', ')}`);
  return tasks;
}
