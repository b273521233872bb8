import { assess } from '#sandbox/engine/assess.ts';
import { type Mode, type PracticeEvent, PracticeEventSchema } from '#sandbox/engine/event-schema.ts';
import { openRun } from '#sandbox/engine/open-run.ts';
import { type Run, startRun } from '#sandbox/engine/run.ts';
import type { World } from '#sandbox/engine/world.ts';
import type { PracticeRun as RunHead } from '#src/platform/learning-log/schemas.ts';
import type { Result } from '#src/platform/text/result.ts';
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
import { logFinished, logRefused, logStarted } from './practice-log.ts';
import { PracticeRun, type RunListener } from './practice-run.svelte.ts';
import {
  createMemoryKeeper,
  createRunKeeper,
  openStores,
  type RunKeeper,
  type Stores,
} from './run-keeper.ts';
import type { LoadedRun } from './run-store.ts';

export type Phase = 'choose' | 'opening' | 'failed' | 'old' | 'running';

/** One visit to the portal page: which task, which run, and what the browser's Back and Forward mean. */
export class PortalSession {
  phase = $state<Phase>('choose');
  run = $state.raw<PracticeRun>();
  trouble = $state<WorldTrouble>();
  hasOpenRun = $state(false);
  /** Id of the task in the address; '' when there is no such task; undefined before the page is alive. */
  taskId = $state<string>();
  showsResult = $state(false);

  readonly #tasks: () => readonly TaskSummary[];
  #head: RunHead | undefined;
  #keeper: RunKeeper | undefined;
  #world: Promise<Result<World, WorldTrouble>> | undefined;
  #again: () => Promise<void> = () => this.resume();
  #stopHistory: () => void = () => undefined;

  constructor(tasks: () => readonly TaskSummary[]) {
    this.#tasks = tasks;
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
    else void Promise.all([this.#fetchWorld(), openStores()]);
    return () => {
      this.#stopHistory();
      this.run?.close();
    };
  }

  /** Begin the task anew. A run left open before is taken away. */
  async begin(mode: Mode): Promise<void> {
    this.#again = () => this.begin(mode);
    const world = await this.#openWorld();
    if (!world) return;
    const stores = await openStores();
    const seed = randomSeed();
    const { run, event } = startRun(world, { mode, seed, at: Date.now() });
    await this.#removeOpenRun(world, stores);
    if (stores) {
      const { id: scenarioId, version } = world.scenario;
      this.#head = stores.runs.newRun({ scenarioId, contentVersion: String(version), mode, seed });
      await stores.runs.keepRun(this.#head, [event]);
    }
    void logStarted(world, mode);
    await this.#show(world, run, stores);
  }

  /** Go on with the run left open; without one, the start screen. */
  async resume(): Promise<void> {
    this.#again = () => this.resume();
    const world = await this.#openWorld();
    if (!world) return;
    const stores = await openStores();
    const loaded = await findRun(world, stores);
    if (!loaded) return this.#toStart();
    this.#head = loaded.run;
    const opened = openRun(world, loaded.events);
    if (opened.ok) return this.#show(world, opened.value, stores);
    console.info('[cam-tay] the run left open cannot go on', opened.code);
    this.phase = 'old';
  }

  /** In place of a run of an older version. */
  beginAnew(): Promise<void> {
    return this.begin(this.#head?.mode === 'alone' ? 'alone' : 'guided');
  }

  /** Once more what did not work. */
  retry(): Promise<void> {
    return this.#again();
  }

  openResult(): void {
    this.showsResult = true;
    pushEntry({ at: 'result', ...this.#runId() });
    if (this.run?.isDone) void this.#keeper?.finish();
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

  async #travel(entry: Entry | undefined): Promise<void> {
    this.showsResult = entry?.at === 'result' && this.run !== undefined;
    if (!entry) return this.#toStart();
    if (this.phase !== 'running' || !this.run) return this.resume();
    if (entry.at === 'result') return;
    const { run } = this;
    await run.go(entry.place.page, entry.place.subject);
    replaceEntry(this.#screenEntry(run));
  }

  #screenEntry(run: PracticeRun): Entry {
    return { at: 'screen', place: run.phoneBeside ? run.place : run.state.place, ...this.#runId() };
  }

  #runId(): { run?: string } {
    return this.#head ? { run: this.#head.id } : {};
  }

  async #removeOpenRun(world: World, stores: Stores | undefined): Promise<void> {
    const before = await stores?.runs.findOpenRun(world.scenario.id);
    if (before?.ok && before.value) await stores?.runs.discardRun(before.value);
  }

  async #show(world: World, run: Run, stores: Stores | undefined): Promise<void> {
    this.#keeper =
      stores && this.#head ? createRunKeeper(this.#head, stores, PracticeEventSchema) : createMemoryKeeper();
    const shown = new PracticeRun(world, run, this.#keeper, this.#listener(world));
    await shown.ready();
    this.run?.close();
    this.run = shown;
    this.hasOpenRun = true;
    this.showsResult = currentEntry()?.at === 'result';
    this.phase = 'running';
    this.screenChanged();
  }

  #toStart(): void {
    this.hasOpenRun = this.run !== undefined || hasOpenRunNote(this.taskId ?? '');
    this.phase = 'choose';
    replaceWithStart(`?bai=${this.taskId}`);
  }

  async #openWorld(): Promise<World | undefined> {
    this.phase = 'opening';
    const loaded = await this.#fetchWorld();
    if (loaded.ok) return loaded.value;
    this.trouble = loaded.code;
    this.phase = 'failed';
    return undefined;
  }

  /** Fetched once; a failure is not remembered, so that the next press tries again. */
  #fetchWorld(): Promise<Result<World, WorldTrouble>> {
    this.#world ??= loadWorld(this.taskId ?? '').then((loaded) => {
      if (!loaded.ok) this.#world = undefined;
      return loaded;
    });
    return this.#world;
  }

  #listener(world: World): RunListener {
    return {
      refused: (place, code) => void logRefused(world, place, code),
      finished: (events) => void logFinished(world, assess(world, events), this.run?.mode ?? 'alone'),
    };
  }
}

/** The run of this entry of the browser's history (a reload, also of a finished one), else the one left open. */
async function findRun(
  world: World,
  stores: Stores | undefined,
): Promise<LoadedRun<PracticeEvent> | undefined> {
  if (!stores) return undefined;
  const open = currentEntry()?.run ? undefined : await stores.runs.findOpenRun(world.scenario.id);
  const id = currentEntry()?.run ?? (open?.ok ? open.value?.id : undefined);
  const loaded = id === undefined ? undefined : await stores.runs.loadRun(id, PracticeEventSchema);
  return loaded?.ok ? loaded.value : undefined;
}

function randomSeed(): number {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return random >>> 1;
}
