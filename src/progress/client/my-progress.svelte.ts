import { guest } from '#src/platform/learning-log/client/current-profile.ts';
import type { Learner, LoadedLearner } from '#src/platform/learning-log/client/learner.ts';
import type { NameTrouble, ProfileInput } from '#src/platform/learning-log/client/profiles.ts';
import type { NextStep, PracticeRun, Profile } from '#src/platform/learning-log/schemas.ts';
import { announceStorageTrouble } from '#src/platform/offline/client/storage-notice.ts';
import type { StorageTrouble } from '#src/platform/offline/client/storage-trouble.ts';
import type { Result } from '#src/platform/text/result.ts';
import { type Curriculum, lessonHref, taskHref } from '../rules/curriculum.ts';
import { type NextTask, nextTask } from '../rules/next-step.ts';
import { doneLessons, passedTasks, stuckSteps, wrongQuestions } from '../rules/overview.ts';
import { progressOf } from '../rules/progress.ts';

/** Storage and its schemas come after the first paint. */
const openStorage = () => import('./device-storage.ts');

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
    const storage = await openStorage().catch(announceMissing);
    const { learner, trouble } = storage ? await storage.loadLearner() : nobody();
    this.trouble = trouble;
    this.learner = learner;
    if (!storage || trouble) return; // What Home knew stays as it was.
    await storage.settleSummary(learner.profile.id, this.next && nextStepOf(this.next));
  }

  /** Keep a new person, or another name or picture of the one who learns now. */
  async save(
    input: ProfileInput,
    who: 'new' | 'current',
  ): Promise<Result<Profile, StorageTrouble | NameTrouble>> {
    const { addProfile, changeProfile } = await openStorage();
    const id = this.learner?.profile.id;
    return who === 'new' || id === undefined ? addProfile(input) : changeProfile(id, input);
  }

  /** Let another person learn from now on. */
  async choose(id: string): Promise<void> {
    const { chooseProfile } = await openStorage();
    await chooseProfile(id);
  }

  /** Take a person off this device with everything they did. */
  async remove(id: string): Promise<Result<void, StorageTrouble>> {
    const { removeProfile } = await openStorage();
    return removeProfile(id);
  }

  /** Take everybody and everything off this device. */
  async clear(): Promise<Result<void, StorageTrouble>> {
    const { clearDevice } = await openStorage();
    return clearDevice();
  }

  /** Throw a practice run away. */
  async discard(run: PracticeRun): Promise<Result<void, StorageTrouble>> {
    const { discardRun } = await openStorage();
    return discardRun(run);
  }
}

/** The code of storage could not be fetched: no network and no pack, or a new release. */
function announceMissing(error: unknown): undefined {
  announceStorageTrouble('storage.failed', error);
}

function nobody(): LoadedLearner {
  const profile = guest();
  return {
    learner: { profile, people: [profile], events: [], runs: [], setAside: [] },
    trouble: 'storage.failed',
  };
}

/** The next task as Home shows it. */
export function nextStepOf(next: NextTask): NextStep {
  if (next.kind === 'practise')
    return { href: taskHref(next.task.id), title: next.task.title, minutesLeft: next.task.minutes };
  const { slug, title, minutes } = next.lesson;
  return { href: lessonHref(slug), title, minutesLeft: minutes };
}
