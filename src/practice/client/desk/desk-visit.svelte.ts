import { type Decision, readDecision } from '#sandbox/desk/decision.ts';
import { type DeskFile, getDossier } from '#sandbox/desk/desk-file.ts';
import { type Grade, gradeDecision } from '#sandbox/desk/grade.ts';
import type { RefusalCode } from '#sandbox/engine/codes.ts';
import type { Answer, Answers, EventDraft, EventOf } from '#sandbox/engine/event-schema.ts';
import { findOwnPhoto } from '#sandbox/engine/own-photos.ts';
import { findPhoneImage } from '#sandbox/engine/phone-images.ts';
import { effectiveEvents, type Run, record, undoTarget } from '#sandbox/engine/run.ts';
import { dayOf } from '#sandbox/engine/simulated-time.ts';
import type { Dossier, OwnPhoto, PracticeState } from '#sandbox/engine/state.ts';
import type { World } from '#sandbox/engine/world.ts';
import type { RealData } from '#src/platform/text/real-data.ts';
import { checkDeskForm, type DeskFormProblem, toOfficerEvent } from '../../rules/desk-form.ts';
import type { RunKeeper } from '../run-keeper.ts';
import { TypedValues } from '../typed-values.svelte.ts';

/** What stands at a field after a refused press. */
export type DeskTrouble = DeskFormProblem | { readonly field: string; readonly code: RefusalCode };

/** What the visit tells to whoever keeps the log. */
export interface DeskNews {
  decided(grade: Grade): void;
  refused(code: string): void;
}

/** The page under which the typed form is kept. */
const formPage = 'desk';

/** One dossier before the officer: what stands on the form, the decision, and what the rules say about it. */
export class DeskVisit {
  readonly world: World;
  readonly file: DeskFile;
  readonly today: string;
  #run = $state.raw<Run>({ events: [], state: {} as Run['state'] });
  #troubles = $state.raw<readonly DeskTrouble[]>([]);
  readonly #typed: TypedValues;
  readonly #keeper: RunKeeper;
  readonly #news: DeskNews;

  constructor(world: World, run: Run, file: DeskFile, keeper: RunKeeper, news: DeskNews) {
    this.world = world;
    this.file = file;
    this.#run = run;
    this.today = dayOf(run.state.now);
    this.#keeper = keeper;
    this.#news = news;
    this.#typed = new TypedValues(keeper);
  }

  /** Take up what was typed before. */
  ready(): Promise<void> {
    return this.#typed.open(formPage);
  }

  get now(): number {
    return this.#run.state.now;
  }
  get dossier(): Dossier {
    return getDossier(this.#run.state, this.file.dossier);
  }
  get others(): readonly Dossier[] {
    return this.#run.state.dossiers.filter(({ code }) => code !== this.file.dossier);
  }
  get state(): PracticeState {
    return this.#run.state;
  }
  get troubles(): readonly DeskTrouble[] {
    return this.#troubles;
  }
  /** The form as it went out; `undefined` while nothing is decided. */
  get sent(): Answers | undefined {
    return effectiveEvents(this.#run.events).findLast(isDecision)?.letter;
  }
  get decision(): Decision {
    return readDecision(this.sent ?? this.letter, this.today);
  }
  get grade(): Grade | undefined {
    return this.sent === undefined ? undefined : gradeDecision(this.file, this.decision);
  }
  /** What the rules objected to so far, in every decision that was sent, also those that were taken back. */
  get mistakes(): number {
    const letters = this.#run.events.filter(isDecision).map(({ letter }) => letter);
    return letters
      .filter((letter) => letter !== undefined)
      .flatMap((letter) => gradeDecision(this.file, readDecision(letter, this.today)).mending).length;
  }

  /** A photo of the learner's own: what was seen of it is known, the picture was never kept. */
  ownPhoto(id: string): OwnPhoto | undefined {
    return findOwnPhoto(this.#run.state, id);
  }
  /** The sample picture that a picture of the dossier was made from. */
  imageSource(id: string): string {
    return findPhoneImage(this.#run.state, id)?.source ?? id;
  }

  text(field: string): string {
    return this.#typed.text(field, '');
  }
  checked(field: string): boolean {
    return this.#typed.checked(field, false);
  }
  set(field: string, value: Answer): void {
    this.#typed.set(field, value);
    this.#troubles = this.#troubles.filter((trouble) => trouble.field !== field);
  }

  /** The form as it stands now. */
  get letter(): Answers {
    return this.#typed.answers(deskFields, {});
  }

  /** Everything typed so far is on the device. */
  settled(): Promise<unknown> {
    return this.#typed.settled();
  }

  /** Send the form. What it lacks, or what the engine does not allow, is shown and nothing is sent. */
  async decide(): Promise<void> {
    const { letter, decision } = this;
    const problems = checkDeskForm(letter, decision, this.file);
    this.#troubles = [...problems];
    if (problems.length > 0 || decision.act === undefined) return;
    const draft = toOfficerEvent(this.file, decision.act, decision, letter);
    const recorded = record(this.world, this.#run, draft, { at: Date.now() });
    if (recorded.event.redacted !== undefined) return this.#refuseRealData(recorded.event.redacted);
    const { refusal } = recorded.applied;
    if (refusal !== undefined) {
      this.#troubles = [{ field: 'act', code: refusal.code }];
      return this.#news.refused(refusal.code);
    }
    await this.#keep(draft);
    if (this.grade) this.#news.decided(this.grade);
    await this.#keeper.finish();
  }

  /** Take the decision back and try again, with the form as it was. */
  async again(): Promise<void> {
    const toSeq = undoTarget(this.#run);
    if (toSeq === undefined) return;
    await this.#keep({ type: 'rewound', toSeq });
    await this.#keeper.reopen();
  }

  async #keep(draft: EventDraft): Promise<void> {
    const { run, event } = record(this.world, this.#run, draft, { at: Date.now() });
    const before = this.#run.events;
    this.#run = run;
    this.#troubles = [];
    await this.#keeper.keep(event, before);
  }

  async #refuseRealData(found: RealData): Promise<void> {
    const fields = await this.#typed.emptyRealData();
    this.#troubles = fields.map((field) => ({ field, code: `real-data.${found}` }) as const);
  }
}

/** Every field of every form of the desk. */
const itemParts = ['subject', 'reason', 'how', 'own'];
const deskFields = [
  ...['act', 'count', 'date', 'contact', 'target', 'cause', 'apology', 'sending', 'signer', 'naming'],
  ...['note', 'check', 'way', 'toVault'],
  ...[1, 2, 3, 4, 5, 6].flatMap((number) => itemParts.map((part) => `${part}${number}`)),
];

function isDecision(event: Run['events'][number]): event is EventOf<'officer-acted'> {
  return event.type === 'officer-acted';
}
