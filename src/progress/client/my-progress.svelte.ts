import { currentProfileId } from '#src/platform/learning-log/client/current-profile.ts';
import { type Learner, loadLearner } from '#src/platform/learning-log/client/learner.ts';
import { chooseProfile } from '#src/platform/learning-log/client/profiles.ts';
import { rebuildSummary } from '#src/platform/learning-log/client/summary-store.ts';
import type { NextStep } from '#src/platform/learning-log/schemas.ts';
import type { StorageTrouble } from '#src/platform/offline/client/storage-trouble.ts';
import { type Curriculum, lessonHref, taskHref } from '../rules/curriculum.ts';
import { type NextTask, nextTask } from '../rules/next-step.ts';
import { doneLessons, passedTasks, stuckSteps, wrongQuestions } from '../rules/overview.ts';
import { progressOf } from '../rules/progress.ts';

/** What the page "Của tôi" shows of who learns now. */
export class MyProgress {
  /** `undefined` until storage has answered. */
  learner = $state.raw<Learner>();
  /** Why nothing is kept, when nothing is. */
  trouble = $state<StorageTrouble>();
  readonly curriculum: Curriculum;
  readonly #progress = $derived(progressOf(this.learner?.events ?? []));
  readonly next = $derived.by(() => nextTask(this.#progress, this.curriculum));
  readonly done = $derived.by(() => doneLessons(this.#progress, this.curriculum));
  readonly passed = $derived.by(() => passedTasks(this.#progress, this.curriculum));
  readonly wrong = $derived.by(() => wrongQuestions(this.#progress, this.curriculum));
  readonly stuck = $derived.by(() => stuckSteps(this.#progress, this.curriculum));
  /** Runs under way of tasks that still exist. */
  readonly openRuns = $derived.by(() =>
    (this.learner?.runs ?? []).flatMap((run) => {
      const task =
        run.finishedAt === undefined
          ? this.curriculum.tasks.find(({ id }) => id === run.scenarioId)
          : undefined;
      return task ? [{ run, task }] : [];
    }),
  );

  constructor(curriculum: Curriculum) {
    this.curriculum = curriculum;
  }

  /** Read everything again and bring Home up to date. */
  async load(): Promise<void> {
    const { learner, trouble } = await loadLearner();
    this.trouble = trouble;
    this.learner = learner;
    if (trouble) return; // What Home knew stays as it was.
    const { id } = learner.profile;
    if (id !== currentProfileId()) await chooseProfile(id);
    await rebuildSummary(id, this.next && nextStepOf(this.next));
  }
}

/** The next task as Home shows it. */
export function nextStepOf(next: NextTask): NextStep {
  if (next.kind === 'practise')
    return { href: taskHref(next.task.id), title: next.task.title, minutesLeft: next.task.minutes };
  const { slug, title, minutes } = next.lesson;
  return { href: lessonHref(slug), title, minutesLeft: minutes };
}
