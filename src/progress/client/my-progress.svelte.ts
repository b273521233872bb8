import { guest } from '#src/platform/learning-log/client/current-profile.ts';
import type { Learner, LoadedLearner } from '#src/platform/learning-log/client/learner.ts';
import type { NameTrouble, ProfileInput } from '#src/platform/learning-log/client/profiles.ts';
import { emptySummary, summarise } from '#src/platform/learning-log/rules/summary.ts';
import type { PracticeRun, Profile, Summary } from '#src/platform/learning-log/schemas.ts';
import { announceStorageTrouble } from '#src/platform/offline/client/storage-notice.ts';
import type { StorageTrouble } from '#src/platform/offline/client/storage-trouble.ts';
import type { Result } from '#src/platform/text/result.ts';
import { outlineOf } from '../rules/build-curriculum.ts';
import type { Curriculum } from '../rules/curriculum.ts';
import { lessonStanding } from '../rules/lesson-standing.ts';
import { nextStep } from '../rules/next-step.ts';
import { doneLessons, openQuestions, passedTasks, stuckSteps } from '../rules/overview.ts';
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
  /** The facts that Home has too: what is next comes from them alone. */
  #summary = $state.raw<Summary>(emptySummary(guest()));
  readonly #progress = $derived(progressOf(this.learner?.events ?? []));
  readonly next = $derived.by(() => nextStep(this.#summary, outlineOf(this.curriculum), lessonStanding));
  readonly done = $derived.by(() => doneLessons(this.#summary, this.#progress, this.curriculum));
  readonly passed = $derived.by(() => passedTasks(this.#progress, this.curriculum));
  readonly open = $derived.by(() => openQuestions(this.#summary, this.#progress, this.curriculum));
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
    const openRuns = learner.runs.filter(({ finishedAt }) => finishedAt === undefined);
    this.#summary = summarise({ ...learner, openRuns, before: storage?.readSummary() });
    this.trouble = trouble;
    this.learner = learner;
    if (!storage || trouble) return; // What Home knew stays as it was.
    await storage.settleSummary(this.#summary);
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
