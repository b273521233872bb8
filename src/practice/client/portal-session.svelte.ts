import type { Mode } from '#sandbox/engine/event-schema.ts';
import type { World } from '#sandbox/engine/world.ts';
import { holdUpdates } from '#src/platform/offline/client/task-hold.ts';
import { fail, type Result } from '#src/platform/text/result.ts';
import type { TaskSummary } from '../rules/task-summary.ts';
import { loadWorld, type WorldTrouble } from './load-world.ts';
import { hasOpenRunNote } from './open-run-note.ts';
import {
  currentEntry,
  type Entry,
  listenToHistory,
  pushEntry,
  replaceEntry,
  replaceWithStart,
  sameEntry,
} from './portal-history.ts';
import type { PracticeRun } from './practice-run.svelte.ts';
import type { Visit } from './practice-visit.ts';

export type Phase = 'choose' | 'opening' | 'failed' | 'old' | 'running';

/**
 * One visit to the portal page: which task, which run, and what the browser's Back and Forward mean. The engine, the
 * screens and storage come after the first paint, while the learner reads the story.
 */
export class PortalSession {
  phase = $state<Phase>('choose');
  trouble = $state<WorldTrouble>();
  hasOpenRun = $state(false);
  /** Id of the task in the address; '' when there is no such task; undefined before the page is alive. */
  taskId = $state<string>();
  showsResult = $state(false);
  #visit = $state.raw<Visit>();

  readonly #tasks: () => readonly TaskSummary[];
  readonly #loadScreens: () => Promise<unknown>;
  #world: Promise<Result<World, WorldTrouble>> | undefined;
  #again: () => Promise<void> = () => this.resume();
  #stopHistory: () => void = () => undefined;
  #releaseUpdates: () => void = () => undefined;

  /** @param loadScreens brings the code of the screens; the frame shows them when it is there */
  constructor(tasks: () => readonly TaskSummary[], loadScreens: () => Promise<unknown>) {
    this.#tasks = tasks;
    this.#loadScreens = loadScreens;
  }

  get run(): PracticeRun | undefined {
    return this.#visit?.run;
  }

  /** The page is alive: go on where a reload or the address says. Returns how to end the visit. */
  start(): () => void {
    const address = new URLSearchParams(location.search);
    const asked = address.get('bai');
    this.taskId = this.#tasks().find(({ id }) => id === asked)?.id ?? '';
    if (this.taskId === '') return () => undefined;
    this.hasOpenRun = hasOpenRunNote(this.taskId);
    this.#stopHistory = listenToHistory((entry) => void this.#travel(entry));
    const mode = address.get('cach');
    if (currentEntry() || mode === 'tiep') void this.resume();
    else if (mode === 'guided' || mode === 'alone') void this.begin(mode);
    else void this.#lookForOpenRun();
    return () => {
      this.#stopHistory();
      this.#leaveRun();
    };
  }

  /** Begin the task anew. */
  begin(mode: Mode): Promise<void> {
    this.#again = () => this.begin(mode);
    return this.#open(async (world) => {
      const { beginVisit } = await import('./practice-visit.ts');
      this.#show(await beginVisit(world, mode));
      this.showsResult = false;
    });
  }

  /** Go on with the run of this entry or the one left open; without one, the start screen. */
  resume(): Promise<void> {
    this.#again = () => this.resume();
    return this.#open(async (world) => {
      const { resumeVisit } = await import('./practice-visit.ts');
      const resumed = await resumeVisit(world, currentEntry()?.run);
      if (resumed.ok) this.#show(resumed.value);
      else if (resumed.code === 'run.none') this.#toStart();
      else this.phase = 'old';
    });
  }

  /** Once more what did not work. */
  retry(): Promise<void> {
    return this.#again();
  }

  openResult(): void {
    this.showsResult = true;
    pushEntry({ at: 'result', ...this.#runId() });
    if (this.run?.isDone) void this.#visit?.finish();
  }

  /** From the result back into the run. */
  closeResult(): void {
    history.back();
  }

  /** A screen changed: the browser's Back leads to the one before. */
  screenChanged(): void {
    if (!this.run || this.showsResult) return;
    const entry = this.#screenEntry(this.run);
    if (!sameEntry(entry, currentEntry())) pushEntry(entry);
  }

  /** The note for Home may be missing although the run is there: a killed browser loses notes, not the database. */
  async #lookForOpenRun(): Promise<void> {
    const loaded = await this.#fetchAll();
    if (!loaded.ok || this.hasOpenRun) return;
    const { isRunOpen } = await import('./practice-visit.ts');
    this.hasOpenRun = await isRunOpen(loaded.value.scenario.id);
  }

  async #travel(entry: Entry | undefined): Promise<void> {
    if (!entry) return this.#toStart();
    const { run } = this;
    this.showsResult = entry.at === 'result' && run !== undefined;
    if (this.phase !== 'running' || !run) return this.resume();
    if (entry.at === 'result') return;
    await run.go(entry.place.page, entry.place.subject);
    replaceEntry(this.#screenEntry(run));
  }

  #screenEntry(run: PracticeRun): Entry {
    return { at: 'screen', place: run.phoneBeside ? run.place : run.state.place, ...this.#runId() };
  }

  #runId(): { run?: string } {
    const runId = this.#visit?.runId;
    return runId === undefined ? {} : { run: runId };
  }

  #show(visit: Visit): void {
    this.#leaveRun();
    this.#visit = visit;
    this.#releaseUpdates = holdUpdates('practice');
    this.showsResult = currentEntry()?.at === 'result';
    this.phase = 'running';
  }

  #leaveRun(): void {
    this.run?.close();
    this.#releaseUpdates();
  }

  #toStart(): void {
    this.hasOpenRun = this.run !== undefined || hasOpenRunNote(this.taskId ?? '');
    this.#leaveRun();
    this.#visit = undefined;
    this.phase = 'choose';
    replaceWithStart(`?bai=${this.taskId}`);
  }

  async #open(work: (world: World) => Promise<void>): Promise<void> {
    this.phase = 'opening';
    const loaded = await this.#fetchAll();
    if (loaded.ok) return work(loaded.value);
    this.trouble = loaded.code;
    this.phase = 'failed';
  }

  /** Data and code of the task. A failure is not remembered, so that the next press tries again. */
  #fetchAll(): Promise<Result<World, WorldTrouble>> {
    this.#world ??= this.#fetchParts().then((loaded) => {
      if (!loaded.ok) this.#world = undefined;
      return loaded;
    });
    return this.#world;
  }

  async #fetchParts(): Promise<Result<World, WorldTrouble>> {
    try {
      const [world] = await Promise.all([
        loadWorld(this.taskId ?? ''),
        import('./practice-visit.ts'),
        this.#loadScreens(),
      ]);
      return world;
    } catch (error) {
      console.info('[cam-tay] the code of the practice portal cannot be fetched', error);
      return fail('world.offline');
    }
  }
}
