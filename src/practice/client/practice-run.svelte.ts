import type {
  Answer,
  Answers,
  By,
  EventDraft,
  Mode,
  PracticeEvent,
  Rung,
} from '#sandbox/engine/event-schema.ts';
import { canShow } from '#sandbox/engine/handlers/navigation.ts';
import { isMistake } from '#sandbox/engine/mistakes.ts';
import type { Applied } from '#sandbox/engine/outcome.ts';
import { lostPhotos } from '#sandbox/engine/own-photos.ts';
import { type PageName, type Place, samePlace } from '#sandbox/engine/page.ts';
import { type Recorded, type Run, record, replay, undoTarget } from '#sandbox/engine/run.ts';
import type { PracticeState } from '#sandbox/engine/state.ts';
import type { World } from '#sandbox/engine/world.ts';
import type { FieldError } from '#src/platform/ui/field.ts';
import { type JourneyStep, journeyStep } from '../rules/journey.ts';
import { isPhonePage, type PhonePlace, type PortalPlace } from '../rules/phone-page.ts';
import { type Advice, adviceFor, upToRung } from './advice.ts';
import { createTurns } from './in-turn.ts';
import type { RunKeeper } from './run-keeper.ts';
import { placesAfter, placesOf } from './run-places.ts';
import { RunReplies } from './run-replies.svelte.ts';
import { settleTyped } from './settle-typed.ts';
import { goneNotice, otherTabNotice, type ShownNotice } from './shown-notices.ts';
import { keyOfPlace, ShownPlaces } from './shown-places.svelte.ts';
import { TypedValues } from './typed-values.svelte.ts';

/** What became of something the learner did: the engine's answer without the state. */
export type Outcome = Omit<Applied, 'state'>;

/** Told to whoever keeps the learning record. */
export interface RunListener {
  refused(place: Place, code: string): void;
  finished(events: readonly PracticeEvent[]): void;
  /** Something of a finished run was taken back: it is under way again. */
  begunAnew(): void;
}

/**
 * One run of a task, as screens see it. Whatever is done becomes an event of the engine, is kept on the device, and
 * only then shown. Storage that fails is survived in memory; a second tab that went on is followed, not overwritten.
 */
export class PracticeRun {
  readonly world: World;
  #run = $state.raw<Run>({ events: [], state: {} as PracticeState });
  /** How far the help goes that was asked for at this step; 0 = none. */
  #rung = $state<0 | Rung>(0);
  readonly #places = new ShownPlaces();
  readonly #replies = new RunReplies();
  readonly #inTurn = createTurns();
  /** The newest press that is not answered yet. */
  #pressed: { readonly press: string; readonly outcome: Promise<Outcome> } | undefined;
  readonly #typed: TypedValues;
  readonly #keeper: RunKeeper;
  readonly #listener: RunListener;
  readonly #stopListening: () => void;

  /** Pictures of one's own by id: in this page's memory, and nowhere else. */
  readonly ownPhotos = new Map<string, { readonly address?: string; readonly pages?: number }>();
  /** Whether the phone stands beside the portal; else it takes the whole screen. Set by the frame. */
  phoneBeside = $state(false);
  /** Words on the control that the guide marks. Set by the frame, which sees it. */
  markedName = $state('');

  constructor(world: World, run: Run, keeper: RunKeeper, listener: RunListener) {
    this.world = world;
    this.#keeper = keeper;
    this.#listener = listener;
    this.#typed = new TypedValues(keeper);
    this.#run = run;
    this.#places.follow(placesOf(world, run));
    this.#stopListening = keeper.listen(({ seq }) => {
      if (seq === undefined) void this.#typed.readAgain();
      else if (seq >= this.#run.events.length) void this.#inTurn(() => this.#followOtherTab());
    });
  }

  /** Read what was typed on the open page; the first screen waits for it. */
  async ready(): Promise<void> {
    await this.#typed.open(this.screenKey);
    await this.#inTurn(() => this.#askForLost());
  }

  /** Everything typed so far is on the device, as far as it may be. */
  settled(): Promise<unknown> {
    return this.#typed.settled();
  }

  /** Nothing more is heard of other tabs. */
  close(): void {
    this.#stopListening();
  }

  get state(): PracticeState {
    return this.#run.state;
  }
  get events(): readonly PracticeEvent[] {
    return this.#run.events;
  }
  get mode(): Mode {
    return this.#run.state.mode;
  }
  /** Where the portal stands, also while the phone is in front of it. */
  get place(): PortalPlace {
    return this.#places.portal;
  }
  get phonePlace(): PhonePlace {
    return this.#places.phone;
  }
  /** Whether the last place opened is on the phone. */
  get onPhone(): boolean {
    return isPhonePage(this.state.place.page);
  }
  get screenKey(): string {
    return keyOfPlace(this.place);
  }
  get phoneKey(): string {
    return keyOfPlace(this.phonePlace);
  }
  /** Goes up whenever another screen, or the same one anew, comes before the learner. */
  get screenTick(): number {
    return this.#places.tick;
  }
  get step(): JourneyStep {
    return journeyStep(this.world, this.state, this.place);
  }
  get isDone(): boolean {
    return this.state.reached.length === this.world.scenario.goals.length;
  }
  /** What is wrong, for the summary. */
  get errors(): readonly FieldError[] {
    return this.#replies.errors;
  }
  get notices(): readonly ShownNotice[] {
    return this.#replies.notices;
  }
  /** The next single action: always in guided mode, as far as it was asked for otherwise. */
  get advice(): Advice | undefined {
    const rung = this.mode === 'guided' ? 3 : this.#rung;
    if (rung === 0) return undefined;
    const { state, phoneBeside } = this;
    const advice = adviceFor(this.world, state, {
      portal: this.place,
      app: phoneBeside || this.onPhone ? this.phonePlace : undefined,
      onPhone: this.onPhone && !phoneBeside,
      typed: (field) => this.text(field),
      marked: this.markedName,
    });
    return upToRung(advice, rung, this.world, state);
  }
  /** The next rung of help; undefined where there is no more, and in a test, where there is none. */
  get nextRung(): Rung | undefined {
    if (this.mode === 'guided' || this.mode === 'test' || this.#rung === 3) return undefined;
    return (this.#rung + 1) as Rung;
  }
  /** Life has no "undo": a test has none either. */
  get canUndo(): boolean {
    return this.mode !== 'test' && undoTarget(this.#run) !== undefined;
  }

  /** What is wrong at one control, after a refusal. */
  errorOf(id: string): string | undefined {
    return this.#replies.errorOf(id);
  }

  /** Nothing is wrong any more, though nothing was sent. */
  dismissErrors(): void {
    this.#replies.clear();
  }

  /** What is typed in a field of the open page and not sent yet, else the fallback. */
  text(field: string, fallback = ''): string {
    return this.#typed.text(field, fallback);
  }
  checked(field: string, fallback = false): boolean {
    return this.#typed.checked(field, fallback);
  }
  /** One more input. It is kept at once, unless it could become a real number. */
  draft(field: string, value: Answer): void {
    this.#typed.set(field, value);
  }
  /** The answers of some fields: what is typed now, else what was saved before. */
  typedAnswers(fields: readonly string[], saved: Answers = {}): Answers {
    return this.#typed.answers(fields, saved);
  }
  /** Forget what is typed in some fields. */
  forget(fields: readonly string[]): Promise<void> {
    return this.#typed.forget(fields);
  }

  /**
   * Do something. One after the other: a second press waits for the first to be kept. A double tap is one press: the
   * same thing once more, before the screen could answer, pays no second time.
   * @param at the control a refusal without a field belongs to
   */
  record(draft: EventDraft, at = 'primary-action'): Promise<Outcome> {
    const press = JSON.stringify(draft);
    if (this.#pressed?.press === press) return this.#pressed.outcome;
    const outcome = this.#inTurn(() => this.#recordNow(draft, at)).finally(() => {
      if (this.#pressed?.outcome === outcome) this.#pressed = undefined;
    });
    this.#pressed = { press, outcome };
    return outcome;
  }
  /** Open a page of the portal or an app of the phone. */
  go(page: PageName, subject?: string): Promise<Outcome> {
    return this.record({ type: 'page-opened', page, ...(subject !== undefined && { subject }) });
  }
  /** The browser's Back or Forward. A page that is gone gives way, without a reproach. */
  async revisit(place: Place): Promise<void> {
    const isThere = canShow(this.world, this.state, place);
    const { page, subject } = isThere ? place : standIn(this.state);
    await this.go(page, subject);
    if (!isThere) this.#replies.say(goneNotice);
  }
  wait(seconds: number): Promise<Outcome> {
    return this.record({ type: 'waited', seconds }, 'wait');
  }
  back(): void {
    history.back();
  }
  /** One rung more of help. */
  async askHint(): Promise<void> {
    const rung = this.nextRung;
    if (rung === undefined) return;
    await this.record({ type: 'hint-asked', rung });
    this.#rung = rung;
  }
  /** Take back the newest thing that was done. */
  undo(): Promise<Outcome> {
    return this.record({ type: 'rewound', toSeq: undoTarget(this.#run) ?? -1 });
  }
  restart(): Promise<Outcome> {
    return this.record({ type: 'run-restarted' });
  }

  async #recordNow(draft: EventDraft, at: string, by: By = 'learner'): Promise<Outcome> {
    const before = this.#run;
    const recorded = record(this.world, before, draft, { at: Date.now(), by });
    const kept = await this.#keeper.keep(recorded.event, before.events);
    if (kept === 'conflict') return this.#followOtherTab();
    const places = startsAnew(recorded.event)
      ? placesOf(this.world, recorded.run)
      : placesAfter({ portal: this.place, phone: this.phonePlace }, recorded.run.state.place);
    const emptied = await settleTyped(this.#typed, recorded, { from: this.place, to: places.portal });
    this.#places.follow(places);
    this.#show(recorded, before.state);
    this.#replies.show(this.world, recorded, at, emptied);
    await this.#askForLost();
    return recorded.applied;
  }

  #show({ run, event, applied }: Recorded, before: PracticeState): void {
    this.#run = run;
    if (!samePlace(run.state.place, before.place) || startsAnew(event)) this.#places.beginScreen();
    if (event.type !== 'hint-asked' && !applied.refusal) this.#rung = 0;
    if (applied.refusal && isMistake(applied.refusal))
      this.#listener.refused(before.place, applied.refusal.code);
    const wasDone = before.reached.length === this.world.scenario.goals.length;
    if (this.isDone && !wasDone) this.#listener.finished(run.events);
    if (wasDone && !this.isDone) this.#listener.begunAnew();
  }

  async #followOtherTab(): Promise<Outcome> {
    const events = await this.#keeper.reload();
    if (!events || events.length <= this.#run.events.length) return { notices: [] };
    const run = replay(this.world, events);
    const places = placesOf(this.world, run);
    await this.#typed.open(keyOfPlace(places.portal));
    this.#run = run;
    this.#places.follow(places);
    this.#places.beginScreen();
    this.#replies.say(otherTabNotice);
    await this.#askForLost();
    return { notices: [] };
  }

  /** A photo whose picture this page does not hold (it was loaded anew, or an undo brought it back) is to be taken again. */
  async #askForLost(): Promise<void> {
    const images = lostPhotos(this.state, this.ownPhotos);
    if (images.length > 0) await this.#recordNow({ type: 'own-photos-lost', images }, '', 'simulated');
  }
}

/** Where to go on when a page is gone: to the dossiers, once there is one. */
function standIn({ dossiers }: PracticeState): Place {
  return { page: dossiers.length > 0 ? 'my-dossiers' : 'home' };
}

function startsAnew({ type }: PracticeEvent): boolean {
  return type === 'rewound' || type === 'run-restarted';
}
