import { choicesNow, type Turn } from '#sandbox/coach/choose.ts';
import type { CoachData } from '#sandbox/coach/coach-data.ts';
import type { CoachEvent } from '#sandbox/coach/coach-event-schema.ts';
import { type CoachRun, chooseIn, isOver, resultOfRun, startCoaching } from '#sandbox/coach/coach-run.ts';
import { logEvent } from '#src/platform/learning-log/client/log-event.ts';
import { stepSubject } from '#src/platform/learning-log/rules/subjects.ts';
import type { FetchTrouble } from '#src/platform/offline/client/fetch-json.ts';
import { holdUpdates } from '#src/platform/offline/client/task-hold.ts';
import { createTurns } from '../in-turn.ts';
import { coachMode, findKeptRun, type KeptRun, keepEnd, keepEvent, keepNewRun } from './coach-keeper.ts';
import { loadDialogue } from './load-dialogue.ts';

/** What stands on the screen. `outcome`: a step is over and the officer has not gone on yet. */
export type CoachPhase = 'opening' | 'unknown' | 'failed' | 'start' | 'step' | 'outcome' | 'alone' | 'result';

/** One visit to a dialogue: which one, how far it is, and what is kept of it. */
export class CoachSession {
  phase = $state<CoachPhase>('opening');
  trouble = $state<FetchTrouble>('missing');
  /** The run left open was of an older version of the dialogue. */
  isOld = $state(false);
  data = $state.raw<CoachData>();
  run = $state.raw<CoachRun>();
  readonly result = $derived(this.run && resultOfRun(this.run));
  readonly choices = $derived(this.run ? choicesNow(this.run.data, this.run.state, this.run.luck) : []);
  /** The last choice, while it is about the step on the screen. */
  readonly turn = $derived.by(() => this.#shownTurn());
  readonly #ids: readonly string[];
  readonly #inTurn = createTurns();
  #kept: Pick<KeptRun, 'head' | 'events'> = { events: [] };
  #release: () => void = () => undefined;

  constructor(ids: readonly string[]) {
    this.#ids = ids;
  }

  /** Open the dialogue of the address: go on where it was left, or show how it begins. */
  async open(): Promise<void> {
    const id = new URLSearchParams(location.search).get('bai') ?? '';
    if (!this.#ids.includes(id)) {
      this.phase = 'unknown';
      return;
    }
    this.phase = 'opening';
    const loaded = await loadDialogue(id);
    if (!loaded.ok) {
      this.trouble = loaded.code;
      this.phase = 'failed';
      return;
    }
    this.data = loaded.value;
    await this.#resume(loaded.value, runOfThisEntry());
  }

  /** Begin anew. */
  async begin(): Promise<void> {
    const { data } = this;
    if (!data) return;
    const { id, version } = data.dialogue;
    const seed = randomSeed();
    const at = Date.now();
    const first: CoachEvent = { seq: 0, at, type: 'coach-started', dialogue: id, version, seed };
    this.#show(startCoaching(data, seed), 'step');
    this.#kept = { events: [first] };
    void this.#log('practice-started', { mode: coachMode });
    await this.#inTurn(async () => {
      const head = await keepNewRun(data, first, seed);
      this.#kept = { events: this.#kept.events, ...(head && { head }) };
      if (head) rememberRun(head.id);
    });
  }

  /** Make one choice. */
  async choose(choice: string): Promise<void> {
    const before = this.run;
    if (!before || this.phase !== 'step') return;
    const run = chooseIn(before, choice);
    if (run === before) return;
    const event: CoachEvent = { seq: this.#kept.events.length, at: Date.now(), type: 'chosen', choice };
    const events = [...this.#kept.events, event];
    this.#kept = { ...this.#kept, events };
    this.run = run;
    if (run.state.records.length > before.state.records.length) this.phase = 'outcome';
    if (isOver(run)) this.#logEnd(run);
    await this.#inTurn(async () => {
      const kept = await keepEvent(this.#kept.head, event, events);
      if (kept === 'conflict') await this.#followOtherTab();
      else if (isOver(run)) await keepEnd(this.#kept.head);
    });
  }

  /** From what a step came to, to what is next. */
  goOn(): void {
    if (this.phase === 'outcome') this.phase = this.run && isOver(this.run) ? 'alone' : 'step';
    else if (this.phase === 'alone') this.phase = 'result';
  }

  /** The page goes. */
  close(): void {
    this.#release();
  }

  async #resume(data: CoachData, runId: string | undefined): Promise<void> {
    const kept = await findKeptRun(data, runId);
    this.isOld = kept === 'old';
    if (kept === undefined || kept === 'old') {
      this.phase = 'start';
      return;
    }
    this.#kept = kept;
    if (kept.head) rememberRun(kept.head.id);
    this.#show(kept.run, isOver(kept.run) ? 'result' : 'step');
  }

  async #followOtherTab(): Promise<void> {
    const { data } = this;
    if (data) await this.#resume(data, this.#kept.head?.id);
  }

  #show(run: CoachRun, phase: CoachPhase): void {
    this.#release();
    this.#release = holdUpdates('coach');
    this.isOld = false;
    this.run = run;
    this.phase = phase;
  }

  #shownTurn(): Turn | undefined {
    const turn = this.run?.turns.at(-1);
    if (!this.run || !turn || this.phase === 'outcome') return turn;
    const under = this.run.data.dialogue.steps[this.run.state.records.length];
    return turn.step === under?.id ? turn : undefined;
  }

  #logEnd(run: CoachRun): void {
    const { passed, ownShare, steps } = resultOfRun(run);
    const { id, version } = run.data.dialogue;
    const contentVersion = String(version);
    for (const { step, note, repeats } of steps)
      if (!repeats)
        void logEvent({
          type: 'practice-step-failed',
          subject: stepSubject(id, step),
          contentVersion,
          result: { code: `coach.${note}` },
        });
    void this.#log('practice-finished', { passed, mode: coachMode, score: ownShare });
  }

  #log(
    ...[type, result]:
      | ['practice-started', { mode: string }]
      | ['practice-finished', { passed: boolean; mode: string; score: number }]
  ): Promise<void> {
    const { id = '', version = 0 } = this.data?.dialogue ?? {};
    const about = { subject: id, contentVersion: String(version) };
    return type === 'practice-started'
      ? logEvent({ type, ...about, result })
      : logEvent({ type, ...about, result });
  }
}

/** A reload of this entry of the browser's history comes back to the very run, also when it has ended. */
function rememberRun(runId: string): void {
  history.replaceState({ coachRun: runId }, '');
}

function runOfThisEntry(): string | undefined {
  const runId: unknown = Object(history.state).coachRun;
  return typeof runId === 'string' ? runId : undefined;
}

function randomSeed(): number {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return random >>> 1;
}
