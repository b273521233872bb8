import { v7 } from 'uuid';
import { deviceId } from '#src/platform/learning-log/client/device.ts';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import type { FieldError } from '#src/platform/ui/field.ts';
import { formMessages } from '../messages-form.vi.ts';
import { slipMessages } from '../messages-slip.vi.ts';
import { fieldProblems } from '../problem-messages.vi.ts';
import {
  type Answers,
  answersOf,
  checkStep,
  inputOf,
  noAnswers,
  type Step,
  steps,
} from '../rules/check-answers.ts';
import { type ClassRequest, withoutTraces } from '../rules/class-request.ts';
import type { ClassSession, RegistrationInput } from '../schemas.ts';
import { keepAnswers, readAnswers } from './answers-store.ts';
import { flushQueue } from './flush-queue.ts';
import { askForBackgroundSync } from './keep-flushing.ts';
import { tellOthers } from './request-news.ts';
import { openRequestStore } from './request-store.ts';

/** What a tap on "send" came to. */
export type Sent =
  /** It stands on this phone under its key. */
  | { readonly kind: 'kept'; readonly key: string }
  /** Nothing is kept here, but there is a registration that this token opens. */
  | { readonly kind: 'held'; readonly token: string }
  /** Nothing is kept here, and there is none. */
  | { readonly kind: 'told'; readonly text: string }
  /** The request that this one was to replace may have arrived already. */
  | { readonly kind: 'arrived' };

/** The form of one registration: one question a page, the page in the address so that Back works. */
export class RegistrationForm {
  #answers = $state.raw<Answers>(noAnswers);
  #step = $state<Step>('ai');
  #errors = $state.raw<readonly FieldError[]>([]);
  #isSending = $state(false);
  /** A field that no person sees; whatever stands in it was written by a machine. */
  website = $state('');
  readonly #replaces: ClassRequest | undefined;
  readonly #openedAt = Date.now();
  readonly #wasEmpty: boolean;
  /** The last request that was sent from this page, for whoever stays on it because the browser keeps nothing. */
  #unkept: ClassRequest | undefined;
  #isKept = $state(true);
  #isToldApart = $state(false);

  /** @param replaces a request that is changed, or sent to another day, with what was typed for it */
  constructor(replaces?: ClassRequest) {
    this.#replaces = replaces;
    this.#answers = readAnswers(replaces?.form ? answersOf(replaces.form) : noAnswers, replaces?.key);
    this.#wasEmpty = this.#answers.attendeeKind === '';
    this.follow();
    void openRequestStore().then(({ isKept }) => {
      this.#isKept = isKept;
    });
  }

  /** Whether this browser keeps the slip. */
  get isKept(): boolean {
    return this.#isKept;
  }

  /** The birth year is asked for only when two people of one name have to be told apart. */
  get asksBirthYear(): boolean {
    const fate = this.#replaces?.fate;
    return (
      this.#isToldApart ||
      (fate?.kind === 'refused' && fate.code === 'registration.same-name') ||
      this.#answers.birthYear !== ''
    );
  }

  get answers(): Answers {
    return this.#answers;
  }
  get step(): Step {
    return this.#step;
  }
  get steps(): readonly Step[] {
    return steps.filter((step) => step !== 'nam-sinh' || this.asksBirthYear);
  }
  get place(): number {
    return this.steps.indexOf(this.#step) + 1;
  }
  get errors(): readonly FieldError[] {
    return this.#errors;
  }
  get isSending(): boolean {
    return this.#isSending;
  }

  errorOf(field: keyof Answers): string | undefined {
    return this.#errors.find(({ id }) => id === field)?.message;
  }

  set<Field extends keyof Answers>(field: Field, value: Answers[Field]): void {
    this.#answers = { ...this.#answers, [field]: value };
    keepAnswers(this.#answers, this.#replaces?.key);
  }

  /** The page that the address names; pages before it that are not right yet come first. */
  follow(): void {
    const asked = this.#stepOf(location.hash) ?? this.steps[0] ?? 'ai';
    const missing = this.steps
      .slice(0, this.steps.indexOf(asked))
      .find((step) => this.#problemsOf(step).length > 0);
    this.#step = missing ?? asked;
    this.#errors = [];
  }

  /** Go on when the page is right. @returns whether this was the last page, and right */
  next(): boolean {
    this.#errors = this.#problemsOf(this.#step);
    if (this.#errors.length > 0) return false;
    const following = this.steps[this.place];
    if (following === undefined) return true;
    location.hash = following;
    return false;
  }

  goTo(step: Step): void {
    location.hash = step;
  }

  /** Keep the request, then send it; where nothing is kept, send it and say here what came of it. */
  async send(session: ClassSession): Promise<Sent> {
    this.#isSending = true;
    try {
      return await this.#keepAndSend(session);
    } catch (error) {
      console.info('[cam-tay] not sent', error);
      return { kind: 'told', text: formMessages.notSent };
    } finally {
      this.#isSending = false;
    }
  }

  async #keepAndSend(session: ClassSession): Promise<Sent> {
    const store = await openRequestStore();
    const request = this.#request(session);
    const { key } = request;
    const isKnown = (await store.list()).some((other) => other.key === key);
    const before = this.#unkept?.key ?? this.#replaces?.key;
    if (!isKnown && !(await store.add(request, before))) return { kind: 'arrived' };
    this.#unkept = request;
    this.#isKept = store.isKept;
    tellOthers();
    await askForBackgroundSync();
    await flushQueue();
    this.#isKept = store.isKept; // the phone may have become full in between
    if (!store.isKept) return this.#told(await store.list(), key);
    keepAnswers(undefined, this.#replaces?.key);
    return { kind: 'kept', key };
  }

  /** The same answers once more are the same request: its key keeps it from counting twice. */
  #request(session: ClassSession): ClassRequest {
    const answers = inputOf(this.#answers, session.id);
    const before = this.#unkept;
    if (before?.form && JSON.stringify(withoutTraces(before.form)) === JSON.stringify(answers)) return before;
    return {
      ...{ key: v7(), device: deviceId(), session, name: answers.fullName, madeAt: Date.now(), tries: 0 },
      form: { ...answers, ...this.#signsOfAHand() },
    };
  }

  #told(requests: readonly ClassRequest[], key: string): Sent {
    const fate = requests.find((request) => request.key === key)?.fate;
    if (fate?.kind === 'registered') {
      keepAnswers(undefined, this.#replaces?.key);
      return { kind: 'held', token: fate.manageToken };
    }
    if (fate === undefined) return { kind: 'told', text: formMessages.notSent };
    this.#unkept = undefined;
    if (fate.kind !== 'refused') return { kind: 'told', text: slipMessages.tooLate.status };
    if (fate.code === 'registration.same-name') {
      this.#isToldApart = true;
      this.goTo('nam-sinh');
    }
    return { kind: 'told', text: fate.title };
  }

  /** Whoever comes back to what was typed before may be quick: then the time says nothing. */
  #signsOfAHand(): Pick<RegistrationInput, 'website' | 'filledMs'> {
    return {
      ...(this.#wasEmpty && { filledMs: Date.now() - this.#openedAt }),
      ...(this.website !== '' && { website: this.website }),
    };
  }

  #problemsOf(step: Step): FieldError[] {
    const problems = checkStep(step, this.#answers, vietnamDateAt(Date.now()));
    return problems.map(({ field, code }) => ({
      id: field,
      message: fieldProblems[code as keyof typeof fieldProblems],
    }));
  }

  #stepOf(hash: string): Step | undefined {
    return this.steps.find((step) => `#${step}` === hash);
  }
}
