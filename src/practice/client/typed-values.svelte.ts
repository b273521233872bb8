import type { Answer, Answers } from '#sandbox/engine/event-schema.ts';
import { couldBecomeRealData, findRealData } from '#src/platform/text/real-data.ts';
import type { Result } from '#src/platform/text/result.ts';
import { createTurns } from './in-turn.ts';

/** What changed on a page; a field that is `undefined` is forgotten. */
export type TypedChanges = Readonly<Record<string, Answer | undefined>>;
type Changes = Record<string, Answer | undefined>;

interface Write {
  readonly page: string;
  readonly changes: Changes;
  readonly done: Promise<unknown>;
}

/** Where typed values are kept between a reload and the next. */
export interface TypedStore {
  load(page: string): Promise<Answers | undefined>;
  /** Only what changed; fields that are not named stay. */
  save(page: string, changes: TypedChanges): Promise<Result<void, string> | undefined>;
  /** At once, until it is saved: what this returns from is safe. `undefined`: all of it is saved. */
  hold(page: string, changes: TypedChanges | undefined): void;
  clear(page: string): Promise<unknown>;
}

/**
 * What is typed on the open page and not sent yet. Every input is kept at once, except what looks like a real number
 * or could become one: that lives in the field until it is refused or left, and nowhere else.
 */
export class TypedValues {
  #values = $state.raw<Answers>({});
  #page = '';
  /** Pages left unsent, for browsers that keep nothing: the run must survive an expired session there too. */
  readonly #left = new Map<string, Answers>();
  /** One write after the other, so that a slow save never brings back what was cleared. */
  readonly #inTurn = createTurns();
  /** The newest write, as long as it has not begun: what is typed meanwhile goes with it, not behind it. */
  #waiting: Write | undefined;
  /** What is not saved yet, by page. */
  readonly #unsaved = new Map<string, Changes>();
  readonly #store: TypedStore;

  constructor(store: TypedStore) {
    this.#store = store;
  }

  /** What is typed in one field; `undefined` when nobody typed there. */
  get(field: string): Answer | undefined {
    return this.#values[field];
  }

  /** What is typed in one field, else the fallback. */
  text(field: string, fallback: string): string {
    return String(this.get(field) ?? fallback);
  }
  checked(field: string, fallback: boolean): boolean {
    const typed = this.get(field);
    return typed === undefined ? fallback : typed === true;
  }
  /** The answers of some fields: what is typed now, else what was saved before. */
  answers(fields: readonly string[], saved: Answers): Answers {
    const answers = fields.map((field) => [field, this.get(field) ?? saved[field]] as const);
    return Object.fromEntries(answers.filter((entry): entry is [string, Answer] => entry[1] !== undefined));
  }

  /** Begin another page with what was typed there before. */
  async open(page: string): Promise<void> {
    if (page === this.#page) return;
    await this.settled();
    const kept = await this.#store.load(page);
    this.#left.set(this.#page, this.#storable());
    this.#page = page;
    this.#values = kept ?? this.#left.get(page) ?? {};
  }

  /** One more key pressed. */
  set(field: string, value: Answer): void {
    this.#values = { ...this.#values, [field]: value };
    void this.#save([field]);
  }

  /** Another tab typed on this page: what it kept is shown here too. */
  async readAgain(): Promise<void> {
    await this.settled();
    const [page, before] = [this.#page, this.#values];
    const kept = await this.#store.load(page);
    if (page !== this.#page) return;
    if (before !== this.#values) return this.readAgain(); // Typed here meanwhile: that is kept first.
    const onlyHere = Object.entries(before).filter(([, value]) => !isStorable(value));
    this.#values = { ...kept, ...Object.fromEntries(onlyHere) };
  }

  /** Everything typed so far is on the device (or storage has said that it cannot be). */
  settled(): Promise<unknown> {
    return this.#inTurn(async () => undefined);
  }

  /** Forget fields: they were sent, or may not be kept. */
  async forget(fields: readonly string[]): Promise<void> {
    const left = Object.entries(this.#values).filter(([field]) => !fields.includes(field));
    this.#values = Object.fromEntries(left);
    await this.#save(fields);
  }

  /** Forget a whole page: it was sent. */
  async forgetPage(page: string): Promise<void> {
    if (page === this.#page) this.#values = {};
    this.#left.delete(page);
    this.#allSaved(page);
    this.#waiting = undefined; // What is typed after this is not to be cleared with it.
    await this.#inTurn(() => this.#store.clear(page));
  }

  /** Forget what was typed on every page: the task begins again. */
  async forgetAll(): Promise<void> {
    const pages = new Set([...this.#left.keys(), this.#page]);
    for (const page of pages) await this.forgetPage(page);
  }

  /** Empty the fields that hold a real number; returns which. */
  async emptyRealData(): Promise<string[]> {
    const found = Object.entries(this.#values).filter(([, value]) => isReal(value));
    const fields = found.map(([field]) => field);
    if (fields.length > 0) {
      this.#values = { ...this.#values, ...Object.fromEntries(fields.map((field) => [field, ''])) };
      await this.#save(fields);
    }
    return fields;
  }

  #save(fields: readonly string[]): Promise<unknown> {
    const page = this.#page;
    const storable = this.#storable();
    const changes = Object.fromEntries(fields.map((field) => [field, storable[field]]));
    const unsaved = { ...this.#unsaved.get(page), ...changes };
    this.#unsaved.set(page, unsaved);
    this.#store.hold(page, unsaved);
    if (this.#waiting?.page !== page) this.#waiting = this.#write(page);
    Object.assign(this.#waiting.changes, changes);
    return this.#waiting.done;
  }

  #write(page: string): Write {
    const changes: Changes = {};
    const done = this.#inTurn(async () => {
      if (this.#waiting?.changes === changes) this.#waiting = undefined;
      const saved = await this.#store.save(page, changes);
      if (saved?.ok !== false && this.#waiting?.page !== page) this.#allSaved(page);
    });
    return { page, changes, done };
  }

  #allSaved(page: string): void {
    this.#unsaved.delete(page);
    this.#store.hold(page, undefined);
  }

  #storable(): Answers {
    return Object.fromEntries(Object.entries(this.#values).filter(([, value]) => isStorable(value)));
  }
}

function isStorable(value: Answer): boolean {
  return typeof value === 'boolean' || !couldBecomeRealData(value);
}

function isReal(value: Answer): boolean {
  return typeof value === 'string' && findRealData(value) !== undefined;
}
