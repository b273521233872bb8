import type { Mode } from '#sandbox/engine/event-schema.ts';
import type { PageName } from '#sandbox/engine/page.ts';
import { fetchCode } from '#src/platform/offline/client/fetch-code.ts';
import { holdUpdates } from '#src/platform/offline/client/task-hold.ts';
import { type ComposedLink, isLinkCut, readComposedLink } from '../rules/composed-link.ts';
import type { TaskSummary } from '../rules/task-summary.ts';
import {
  currentEntry,
  type Entry,
  isAnchor,
  listenToHistory,
  pushEntry,
  replaceEntry,
  replaceWithStart,
  sameEntry,
} from './portal-history.ts';
import type { PracticeRun } from './practice-run.svelte.ts';
import type { Visit } from './practice-visit.ts';
import { reloadIfReachable } from './reload-if-reachable.ts';
import type { WhichRun } from './resume-visit.ts';
import { createTaskLoader, type LoadedTask, type LoadTrouble, type RunCode } from './task-loader.ts';
import { readTaskNote } from './task-note.ts';

export type Phase = 'choose' | 'opening' | 'failed' | 'old' | 'running';

/**
 * One visit to the portal page: which task, which run, and what the browser's Back and Forward mean. The engine, the
 * screens and storage come after the first paint, while the learner reads the story.
 */
export class PortalSession {
  phase = $state<Phase>('choose');
  trouble = $state<LoadTrouble>('world.missing');
  hasOpenRun = $state(false);
  /** Whether a run was ended that can be looked at again. */
  hasEndedRun = $state(false);
  /** Id of the task in the address; '' when there is no such task; undefined before the page is alive. */
  taskId = $state<string>();
  showsResult = $state(false);
  /** Asked to begin anew while a run is open: which way, until the person has confirmed. */
  asksToReplace = $state<Mode>();
  /** What the address chooses of the task: form, faults, and the number that makes every run the same. */
  composition = $state.raw<Omit<ComposedLink, 'mode'>>({});
  /** Whether the address asked for a test where there is none: the start screen says so and offers the other ways. */
  lacksTest = $state(false);
  /** Whether the address has words that nobody knows: the start screen says so, and nothing begins by itself. */
  isLinkCut = $state(false);
  /** Whether the start screen has come back after a run: then its heading takes the focus. */
  isBack = false;
  #visit = $state.raw<Visit>();

  readonly #tasks: () => readonly TaskSummary[];
  readonly #fetchRunCode: () => Promise<RunCode>;
  #loadTask: ReturnType<typeof createTaskLoader>;
  /** The buttons of the start screen are links until this code is there: Back leads to the page before, not to them again. */
  #beganByAddress = false;
  #again: () => Promise<void> = () => this.resume();
  #stopHistory: () => void = () => undefined;
  #releaseUpdates: () => void = () => undefined;

  constructor(tasks: () => readonly TaskSummary[], fetchRunCode: () => Promise<RunCode>) {
    this.#tasks = tasks;
    this.#fetchRunCode = fetchRunCode;
    this.#loadTask = createTaskLoader('', fetchRunCode);
  }

  get run(): PracticeRun | undefined {
    return this.#visit?.run;
  }
  /** The task of the address. */
  get task(): TaskSummary | undefined {
    return this.#tasks().find(({ id }) => id === this.taskId);
  }
  /** Set while only one step is done again. */
  get review(): Visit['review'] {
    return this.#visit?.review;
  }
  /** Whether the run is on the device and comes back when the page is loaded anew. */
  get isKept(): boolean {
    return this.#visit?.runId !== undefined;
  }

  /** The page is alive: go on where a reload or the address says. Returns how to end the visit. */
  start(): () => void {
    const address = new URLSearchParams(location.search);
    const asked = address.get('bai');
    this.taskId = this.#tasks().find(({ id }) => id === asked)?.id ?? '';
    if (this.taskId === '') return () => undefined;
    this.#loadTask = createTaskLoader(this.taskId, this.#fetchRunCode);
    this.#readNote();
    this.#stopHistory = listenToHistory((entry) => void this.#travel(entry));
    const way = address.get('cach');
    const { mode, ...composition } = readComposedLink(address);
    this.composition = composition;
    this.lacksTest = mode === 'test' && this.task?.test === undefined;
    this.isLinkCut = isLinkCut(address);
    const beginsByItself = mode !== undefined && !this.lacksTest && !this.isLinkCut;
    const step = address.get('on');
    this.#beganByAddress = (step ?? way) !== null && !this.lacksTest && !this.isLinkCut && !currentEntry();
    if (step !== null) void this.#reviewStep(step);
    else if (currentEntry() || way === 'tiep') void this.resume();
    else if (way === 'xem') void this.resume('ended');
    else if (beginsByItself) void this.beginOrAsk(mode);
    else void this.#lookForKeptRuns();
    return () => {
      this.#stopHistory();
      this.#leaveRun();
    };
  }

  /** Begin the task, but ask first when that would throw away a run under way. */
  async beginOrAsk(mode: Mode): Promise<void> {
    if (!this.hasOpenRun) {
      this.phase = 'opening';
      await this.#lookForKeptRuns();
    }
    if (!this.hasOpenRun) return this.begin(mode);
    this.phase = 'choose';
    this.asksToReplace = mode;
  }

  /** The run under way stays. */
  keepOpenRun(): void {
    this.asksToReplace = undefined;
  }

  /** Begin the task anew. */
  begin(mode: Mode): Promise<void> {
    this.#again = () => this.begin(mode);
    return this.#open(async ({ world, code }) => {
      this.#show(await code.beginVisit(world, { mode, ...this.composition }));
      this.showsResult = false;
    });
  }

  /** Go on with the run of this entry, or the one left open or ended last; without one, the start screen. */
  resume(which: WhichRun = 'open'): Promise<void> {
    this.#again = () => this.resume(which);
    return this.#open(async ({ world }) => {
      const code = await fetchCode(() => import('./resume-visit.ts'));
      if (!code.ok) return this.#fail(code.code);
      const resumed = await code.value.resumeVisit(world, { runId: currentEntry()?.run, which });
      if (resumed.ok) this.#show(resumed.value);
      else if (resumed.code === 'run.none') this.#toStart();
      else this.phase = 'old';
    });
  }

  /** Once more what did not work. */
  async retry(): Promise<void> {
    if (this.trouble === 'code.missing') await reloadIfReachable();
    await this.#again();
  }

  /** Do one step again; a task that has it no more opens as any other. */
  #reviewStep(step: string): Promise<void> {
    this.#again = () => this.#reviewStep(step);
    return this.#open(async ({ world }) => {
      const code = await fetchCode(() => import('./step-visit.ts'));
      if (!code.ok) return this.#fail(code.code);
      const visit = await code.value.beginStepVisit(world, step);
      if (visit) this.#show(visit);
      else this.#toStart();
    });
  }

  openResult(): void {
    this.showsResult = true;
    pushEntry(this.#resultEntry());
  }

  /** From the result to another page of the run. */
  leaveResult(page: PageName): void {
    if (!this.run) return;
    this.showsResult = false;
    replaceEntry(this.#screenEntry(this.run));
    void this.run.go(page);
  }

  /** From the result back into the run. */
  closeResult(): void {
    history.back();
  }

  /** A screen changed: the browser's Back leads to the one before. */
  screenChanged(): void {
    if (!this.run || this.showsResult) return;
    const entry = this.#screenEntry(this.run);
    if (sameEntry(entry, currentEntry())) return;
    if (this.#beganByAddress) replaceEntry(entry);
    else pushEntry(entry);
    this.#beganByAddress = false;
  }

  /** The note for Home may be missing although a run is there: a killed browser loses notes, not the database. */
  async #lookForKeptRuns(): Promise<void> {
    const loaded = await this.#loadTask();
    if (!loaded.ok || this.hasOpenRun) return;
    const { world, code } = loaded.value;
    const kept = await code.findKeptRuns(world.scenario.id);
    this.hasOpenRun = kept.isOpen;
    this.hasEndedRun ||= kept.isDone;
  }

  async #travel(entry: Entry | undefined): Promise<void> {
    const { run } = this;
    if (run && isAnchor())
      return replaceEntry(this.showsResult ? this.#resultEntry() : this.#screenEntry(run));
    if (!entry) return this.#toStart();
    this.showsResult = entry.at === 'result' && run !== undefined;
    if (this.phase !== 'running' || !run) return this.resume();
    if (entry.at === 'result') return;
    await run.revisit(entry.place);
    const hasMovedOn = this.run !== run || !sameEntry(entry, currentEntry());
    if (!hasMovedOn) replaceEntry(this.#screenEntry(run));
  }

  #screenEntry(run: PracticeRun): Entry {
    return { at: 'screen', place: run.phoneBeside ? run.place : run.state.place, ...this.#runId() };
  }

  #resultEntry(): Entry {
    return { at: 'result', ...this.#runId() };
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

  #readNote(): void {
    const { isOpen, isDone } = readTaskNote(this.taskId ?? '');
    this.hasOpenRun = isOpen;
    this.hasEndedRun = isDone;
  }

  #toStart(): void {
    this.#readNote();
    this.hasOpenRun ||= this.run?.isDone === false;
    this.isBack = this.run !== undefined;
    this.#leaveRun();
    this.#visit = undefined;
    this.phase = 'choose';
    replaceWithStart(`?bai=${this.taskId}`);
  }

  async #open(work: (task: LoadedTask) => Promise<void>): Promise<void> {
    this.phase = 'opening';
    const loaded = await this.#loadTask();
    return loaded.ok ? work(loaded.value) : this.#fail(loaded.code);
  }

  #fail(trouble: LoadTrouble): void {
    this.trouble = trouble;
    this.phase = 'failed';
  }
}
