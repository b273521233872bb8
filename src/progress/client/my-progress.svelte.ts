import { guest } from '#src/platform/learning-log/client/current-profile.ts';
import type { Learner, LoadedLearner } from '#src/platform/learning-log/client/learner.ts';
import type { NameTrouble, ProfileInput } from '#src/platform/learning-log/client/profiles.ts';
import { summarise } from '#src/platform/learning-log/rules/fold-summary.ts';
import { emptySummary } from '#src/platform/learning-log/rules/summary.ts';
import type { PracticeRun, Profile, Summary } from '#src/platform/learning-log/schemas.ts';
import { announceStorageTrouble } from '#src/platform/offline/client/storage-notice.ts';
import type { StorageTrouble } from '#src/platform/offline/client/storage-trouble.ts';
import { fail, type Result } from '#src/platform/text/result.ts';
import { outlineOf } from '../rules/build-curriculum.ts';
import type { Curriculum } from '../rules/curriculum.ts';
import { lessonStanding } from '../rules/lesson-standing.ts';
import { nextStep } from '../rules/next-step.ts';
import { doneLessons, openQuestions, passedTasks, stuckSteps } from '../rules/overview.ts';
import { progressOf } from '../rules/progress.ts';

/** Storage and its schemas come after the first paint. */
const openStorage = () => import('./device-storage.ts');
type DeviceStorage = Awaited<ReturnType<typeof openStorage>>;

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
    const id = this.learner?.profile.id;
    return withStorage(({ addProfile, changeProfile }) =>
      who === 'new' || id === undefined ? addProfile(input) : changeProfile(id, input),
    );
  }

  /** Let another person learn from now on. */
  choose(id: string): Promise<Result<void, StorageTrouble>> {
    return withStorage(({ chooseProfile }) => chooseProfile(id));
  }

  /** Take a person off this device with everything they did. */
  remove(id: string): Promise<Result<void, StorageTrouble>> {
    return withStorage(({ removeProfile }) => removeProfile(id));
  }

  /** Take everybody and everything off this device. */
  clear(): Promise<Result<void, StorageTrouble>> {
    return withStorage(({ clearDevice }) => clearDevice());
  }

  /** Throw a practice run away. */
  discard(run: PracticeRun): Promise<Result<void, StorageTrouble>> {
    return withStorage(({ discardPracticeRun }) => discardPracticeRun(run));
  }
}

/** Do something with storage. Out of reach, it is announced, and whoever asked is told. */
async function withStorage<T, Code extends string>(
  use: (storage: DeviceStorage) => Promise<Result<T, Code>>,
): Promise<Result<T, Code | StorageTrouble>> {
  const storage = await openStorage().catch(announceMissing);
  return storage ? use(storage) : fail('storage.failed');
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
