import { v7 as newKey } from 'uuid';
import type { Answer } from '#src/platform/api-client/ask.ts';
import { formatWeekdayDate } from '#src/platform/text/dates.ts';
import type { FieldError } from '#src/platform/ui/field.ts';
import { scheduleMessages as texts } from '../../messages-schedule.vi.ts';
import { clashText } from './clash-words.ts';
import { type Change, type Refusal, sendChange } from './schedule-api.ts';
import { type Hear, troubleOf } from './schedule-desk.svelte.ts';

/** What is wrong with a field before anything is sent. */
export interface Fault {
  readonly field: string;
  readonly message: string;
}

interface Parts {
  readonly hear: Hear;
  /** In front of the ids of its fields: a page has several forms. */
  readonly prefix: string;
  /** Names of its fields as the server calls them; the first takes what belongs to none. */
  readonly fields: readonly string[];
}

/** One form of the schedule: sent once a press, under a key of its own, and what is refused stands at its field. */
export class ChangeForm {
  #errors = $state.raw<readonly FieldError[]>([]);
  #trouble = $state<string>();
  #isSending = $state(false);
  #refusal = $state.raw<Refusal>();
  /** What was sent without an answer: the same again goes under the same key. */
  #pressed: { readonly content: string; readonly key: string } | undefined;
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get errors(): readonly FieldError[] {
    return this.#errors;
  }
  /** Why the whole was refused, or did not get through. */
  get trouble(): string | undefined {
    return this.#trouble;
  }
  get isSending(): boolean {
    return this.#isSending;
  }
  /** What the server said no to last. */
  get refusal(): Refusal | undefined {
    return this.#refusal;
  }

  idOf(field: string): string {
    return `${this.#parts.prefix}${field}`;
  }
  errorOf(field: string): string | undefined {
    return this.#errors.find(({ id }) => id === this.idOf(field))?.message;
  }

  /** Send what was found right; a second press while it is under way does nothing. @returns what came of it */
  async send<T>(change: Change, faults: readonly Fault[] = []): Promise<T | undefined> {
    return await this.ask(() => sendChange<T>(change, this.#keyOf(change)), faults);
  }

  /** The same for what changes nothing. */
  async ask<T>(call: () => Promise<Answer<T>>, faults: readonly Fault[] = []): Promise<T | undefined> {
    if (this.#isSending || !this.#isRight(faults)) return undefined;
    this.#isSending = true;
    try {
      return this.#take(this.#parts.hear(await call()));
    } finally {
      this.#isSending = false;
    }
  }

  /** Say why nothing is sent. */
  refuse(faults: readonly Fault[], trouble?: string): void {
    this.#isRight(faults);
    this.#trouble = trouble;
  }

  #isRight(faults: readonly Fault[]): boolean {
    this.#trouble = undefined;
    this.#refusal = undefined;
    this.#errors = faults.map(({ field, message }) => ({ id: this.idOf(field), message }));
    return faults.length === 0;
  }

  #keyOf(change: Change): string {
    const content = JSON.stringify(change);
    if (this.#pressed?.content !== content) this.#pressed = { content, key: newKey() };
    return this.#pressed.key;
  }

  #take<T>(answer: Answer<T>): T | undefined {
    if (answer.kind === 'offline') this.#trouble = texts.offline.form;
    else this.#pressed = undefined;
    if (answer.kind === 'ok') return answer.value;
    if (answer.kind === 'problem') {
      this.#refusal = answer.problem;
      this.#errors = this.#errorsOf(answer.problem);
      if (this.#errors.length === 0) this.#trouble = this.#dayText() ?? troubleOf(answer);
    }
    return undefined;
  }

  /** Which day of a weekly class has more people than seats: that one is changed by itself. */
  #dayText(): string | undefined {
    const { date, mustMove } = this.#refusal ?? {};
    return date && mustMove ? texts.tooFewSeats(formatWeekdayDate(date)) : undefined;
  }

  #errorsOf({ errors, clash }: Refusal): FieldError[] {
    const { fields } = this.#parts;
    const [first = ''] = fields;
    if (clash) {
      const own = `${clash.kind}Id`;
      return [
        { id: this.idOf(fields.includes(own) ? own : first), message: texts.clashAdvice(clashText(clash)) },
      ];
    }
    return errors.map(({ pointer, detail }) => {
      const field = pointer.split('/')[1] ?? '';
      return { id: this.idOf(fields.includes(field) ? field : first), message: detail };
    });
  }
}
