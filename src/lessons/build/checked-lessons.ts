import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { teacherMessages as say } from '../teacher-messages.vi.ts';
import { checkLessons } from './check-lessons.ts';
import { describeProblem } from './problem.ts';

/** A loader that first checks every lesson's files, and stops the build with sentences a teacher understands. */
export function checkedLessons(loader: Loader): Loader {
  return {
    ...loader,
    name: 'checked-lessons',
    async load(context) {
      const today = new Date().toISOString().slice(0, 10);
      const { problems, overdue } = checkLessons(fileURLToPath(context.config.root), today);
      for (const problem of overdue) context.logger.warn(describeProblem(problem));
      if (problems.length > 0) {
        throw new Error([say.stopped(problems.length), ...problems.map(describeProblem)].join('\n'));
      }
      await loader.load(context);
    },
  };
}
