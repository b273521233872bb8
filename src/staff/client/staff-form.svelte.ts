import type { Answer, Problem } from '#src/platform/api-client/ask.ts';
import type { FieldError } from '#src/platform/ui/field.ts';
import { staffMessages } from '../messages.vi.ts';
import { staffFields } from '../problem-messages.vi.ts';
import type { FieldFault } from '../rules/staff-fields.ts';
import { isSignedOut, type StaffSession } from './staff-session.svelte.ts';

interface Parts {
  /** Absent where nobody is signed in yet. */
  readonly session?: StaffSession;
  /** Names of its fields, as the server calls them. */
  readonly fields: readonly string[];
  /** In front of the ids of its fields, where a page has several forms. */
  readonly prefix?: string;
  /** Refusals of the whole request that belong to one field. */
  readonly homes?: Readonly<Record<string, string>>;
}

/** One form of the staff: checked before it is sent, sent once, and what is refused stands at its field. */
export class StaffForm {
  #errors = $state.raw<readonly FieldError[]>([]);
  #trouble = $state<string>();
  #isSending = $state(false);
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

  idOf(field: string): string {
    return `${this.#parts.prefix ?? ''}${field}`;
  }
  errorOf(field: string): string | undefined {
    return this.#errors.find(({ id }) => id === this.idOf(field))?.message;
  }

  /** Send what was found right; a second press while it is under way does nothing. @returns what came of it */
  async send<T>(
    faults: readonly FieldFault[],
    call: () => Promise<Answer<T>>,
  ): Promise<{ readonly value: T } | undefined> {
    if (this.#isSending) return undefined;
    this.#trouble = undefined;
    this.#errors = faults.map(({ field, code }) => ({ id: this.idOf(field), message: staffFields[code] }));
    if (faults.length > 0) return undefined;
    this.#isSending = true;
    try {
      const answer = await call();
      this.#parts.session?.hear(answer);
      if (answer.kind === 'ok') return { value: answer.value };
      this.#refuse(answer);
      return undefined;
    } finally {
      this.#isSending = false;
    }
  }

  /** Say what is wrong with one field that no server looks at. */
  refuseField(field: string, message: string): void {
    this.#trouble = undefined;
    this.#errors = [{ id: this.idOf(field), message }];
  }

  /** Nothing is wrong any more: the form begins again. */
  clear(trouble?: string): void {
    this.#errors = [];
    this.#trouble = trouble;
  }

  #refuse(answer: Exclude<Answer<unknown>, { kind: 'ok' }>): void {
    if (answer.kind === 'offline') this.#trouble = staffMessages.offline.form;
    else if (isSignedOut(answer)) this.#trouble = staffMessages.pressAgain;
    else {
      this.#errors = this.#errorsOf(answer.problem);
      if (this.#errors.length === 0) this.#trouble = answer.problem.title;
    }
  }

  #errorsOf({ code, title, errors }: Problem): FieldError[] {
    const { fields, homes = {} } = this.#parts;
    const home = homes[code];
    if (home !== undefined) return [{ id: this.idOf(home), message: title }];
    return errors
      .map(({ pointer, detail }) => ({ field: pointer.slice(1), message: detail }))
      .filter(({ field }) => fields.includes(field))
      .map(({ field, message }) => ({ id: this.idOf(field), message }));
  }
}
