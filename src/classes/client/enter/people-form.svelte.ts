import { v7 } from 'uuid';
import type { FieldError } from '#src/platform/ui/field.ts';
import { enterMessages, personProblems, walkInProblems } from '../../messages-enter.vi.ts';
import type { PeopleInput, RowAnswer } from '../../people-schema.ts';
import { checkPerson, personInput, type TypedPerson } from '../../rules/check-person.ts';
import { knownToday, toldToday } from '../schedule-store.ts';
import type { Entry } from './entry.svelte.ts';
import { type FormPerson, fieldId, freshPerson, isTyped } from './form-person.ts';
import { type KeptPeople, keepPeople, readKeptPeople } from './kept-people.ts';
import { type Command, enterPeople } from './people-api.ts';
import { isForLater, type StaffAtWork, troubleOf } from './staff-at-work.ts';

/** Most people in one command. */
const most = 20;

/** How people reach the staff: they stand there, or a form they filled in came on paper or by e-mail. */
export const channels = ['desk', 'paper', 'email'] as const;
export type Channel = (typeof channels)[number];

/** Somebody who was taken, with what became of them. */
export interface Taken {
  readonly name: string;
  readonly answer: RowAnswer;
}

/** People whom somebody of the staff enters by hand. Who was taken leaves the form, who was not stays in it. */
export class PeopleForm {
  asHousehold = $state(false);
  hasConsent = $state(false);
  /** Asked, and everybody wants to be reminded. */
  wantsReminder = $state(false);
  #channel = $state<Channel>('desk');
  #hadForms = $state(false);
  #people = $state.raw<readonly FormPerson[]>([freshPerson()]);
  #taken = $state.raw<readonly Taken[]>([]);
  #errors = $state.raw<readonly FieldError[]>([]);
  #trouble = $state<string>();
  #isSending = $state(false);
  #isWaiting = $state(false);
  #isTakenUp = $state(false);
  #command: Command<PeopleInput> | undefined;
  readonly #staff: StaffAtWork;
  readonly #entry: Entry;

  constructor(staff: StaffAtWork, entry: Entry) {
    this.#staff = staff;
    this.#entry = entry;
    const kept = readKeptPeople(staff.id, toldToday());
    if (kept) this.#takeUp(kept);
  }

  /** How they reached the staff. */
  get channel(): Channel {
    return this.#channel;
  }
  set channel(channel) {
    this.#channel = channel;
    if (channel !== 'desk') this.#hadForms = true;
  }
  /** Whether whoever is at work may enter people who stand at the door. */
  get mayMark(): boolean {
    return this.#staff.mayMark === true;
  }
  /** Forms were entered on this page: how somebody came stays in question also once the class runs. */
  get hadForms(): boolean {
    return this.#hadForms;
  }
  get people(): readonly FormPerson[] {
    return this.#people;
  }
  /** Who was taken since the form was begun. */
  get taken(): readonly Taken[] {
    return this.#taken;
  }
  get errors(): readonly FieldError[] {
    return this.#errors;
  }
  get trouble(): string | undefined {
    return this.#trouble;
  }
  get isSending(): boolean {
    return this.#isSending;
  }
  /** Sent, and without an answer: it goes out again by itself. */
  get isWaiting(): boolean {
    return this.#isWaiting;
  }
  /** They were typed before the page was opened now. */
  get isTakenUp(): boolean {
    return this.#isTakenUp;
  }
  get canAdd(): boolean {
    return this.#people.length < most;
  }

  errorOf(id: string): string | undefined {
    return this.#errors.find((error) => error.id === id)?.message;
  }

  set(id: string, changed: Partial<TypedPerson>): void {
    this.#people = this.#people.map((person) => (person.id === id ? { ...person, ...changed } : person));
  }
  add(): void {
    this.#people = [...this.#people, freshPerson()];
  }
  remove(id: string): void {
    this.#people = this.#people.filter((person) => person.id !== id);
    this.#errors = [];
  }

  /** Begin with other people; the slips of those before go from the screen. */
  begin(): void {
    this.#people = [freshPerson()];
    this.#taken = [];
    this.asHousehold = false;
    this.hasConsent = false;
    this.wantsReminder = false;
    this.#command = undefined;
    this.#isWaiting = false;
    this.#isTakenUp = false;
    this.#say([]);
  }

  /** Keep what is typed over a reload; who was entered leaves it. */
  keep(): void {
    const { session, communeCode } = this.#entry;
    if (!session) return; // the days are not known yet
    const { asHousehold, wantsReminder, channel } = this;
    const command = this.#command;
    const typed = { communeCode, channel, asHousehold, wantsReminder, people: this.#people };
    const of = { staffId: this.#staff.id, sessionId: session.id, lastDay: session.localDate };
    keepPeople(this.#people.some(isTyped) ? { ...of, ...typed, ...(command && { command }) } : undefined);
  }

  async send(): Promise<void> {
    const { session } = this.#entry;
    if (this.#isSending || !session) return;
    const isRunning = session.status === 'running';
    this.#say(this.#faults(isRunning));
    if (this.#errors.length > 0) return;
    const isThere = isRunning && this.channel === 'desk' && this.mayMark;
    const command = this.#commandFor(session.id, isThere ? 'walk-in' : 'officer');
    this.keep();
    await this.#deliver(command);
  }

  /** Send what waits, as long as it is what stands in the form; the same key keeps it from counting twice. */
  async flush(): Promise<void> {
    const command = this.#command;
    if (!this.#isWaiting || this.#isSending || command === undefined) return;
    const now = this.#inputNow(command.input.source, command.input.communeCode);
    if (JSON.stringify(now) === JSON.stringify(command.input)) await this.#deliver(command);
  }

  async #deliver(command: Command<PeopleInput>): Promise<void> {
    this.#isSending = true;
    const answer = this.#staff.hear(await enterPeople(command));
    this.#isSending = false;
    this.#isWaiting = answer.kind !== 'ok' && isForLater(answer);
    if (answer.kind === 'ok') {
      this.#command = undefined;
      this.#take(answer.value.rows, command.input.source);
      await this.#entry.days.load();
    } else if (answer.kind === 'offline') this.#trouble = enterMessages.people.notSent;
    else {
      if (!this.#isWaiting) this.#command = undefined;
      this.#trouble = troubleOf(answer);
      if (answer.problem.code === 'class.closed') await this.#entry.days.load(); // it has begun since
    }
  }

  /** The same people once more are the same command: its key keeps them from counting twice. */
  #commandFor(sessionId: string, source: PeopleInput['source']): Command<PeopleInput> {
    const before = this.#command;
    const input = this.#inputNow(source, this.#entry.communeCode);
    const isSame = before?.sessionId === sessionId && JSON.stringify(before.input) === JSON.stringify(input);
    const fresh = { ...input, rows: input.rows.map((row) => ({ ...row, rowKey: v7() })) };
    this.#command = isSame ? before : { key: v7(), sessionId, input: fresh };
    return this.#command;
  }

  /** What stands in the form, its rows named as they were sent. */
  #inputNow(source: PeopleInput['source'], communeCode: string): PeopleInput {
    const rows = this.#people.map((person, at) => ({
      ...personInput(person, this.#command?.input.rows[at]?.rowKey ?? v7()),
      ...(this.wantsReminder && { wantsReminder: true }),
    }));
    const asHousehold = this.asHousehold && rows.length > 1;
    const channel = source === 'officer' ? { channel: this.channel } : {};
    return { communeCode, source, ...channel, asHousehold, consentReadAloud: true as const, rows };
  }

  #takeUp({ sessionId, communeCode, channel, people, command, ...asked }: KeptPeople): void {
    this.#people = people;
    this.asHousehold = asked.asHousehold;
    this.wantsReminder = asked.wantsReminder;
    this.channel = channels.find((one) => one === channel) ?? 'desk';
    this.#command = command;
    this.#isWaiting = command !== undefined;
    this.#isTakenUp = true;
    if (this.#entry.communeCode === '') this.#entry.communeCode = communeCode;
    if (!this.#entry.isChosen) this.#entry.choose(sessionId);
  }

  #take(answers: readonly RowAnswer[], source: PeopleInput['source']): void {
    const told = this.#people.map((person, at) => ({ person, answer: answers[at] }));
    const refused = told.filter(({ answer }) => answer === undefined || answer.outcome === 'invalid');
    const taken = told.flatMap(({ person, answer }) =>
      answer && answer.outcome !== 'invalid' ? [{ name: person.fullName.trim(), answer }] : [],
    );
    this.#taken = [...this.#taken, ...taken];
    this.#isTakenUp = false;
    this.#people = refused.map(({ person, answer }) => {
      const asksYear = person.asksYear || answer?.reason === 'registration.same-name';
      return { ...person, asksYear };
    });
    this.#say(
      refused.map(({ person, answer }) => {
        const { reason = '' } = answer ?? {};
        const field = reason === 'registration.same-name' ? 'birthYear' : 'fullName';
        const words = source === 'walk-in' ? walkInProblems[reason] : undefined;
        return { id: fieldId(person.id, field), message: words ?? personProblems[reason] ?? reason };
      }),
    );
    this.hasConsent = false;
    this.wantsReminder = false;
  }

  #faults(isRunning: boolean): FieldError[] {
    const today = knownToday();
    const {
      commune,
      channels: { consentMissing, begun, notYours },
      consent,
    } = enterMessages;
    const consentText = this.channel === 'desk' ? consent.missing : consentMissing;
    // What was sent before the class without an answer may have been taken: only sending it again tells.
    const isAtDoor = this.channel === 'desk' && this.mayMark;
    const isLate = isRunning && !isAtDoor && this.#command?.input.source !== 'officer';
    return [
      ...(isLate ? [{ id: 'channel', message: this.mayMark ? begun : notYours }] : []),
      ...(this.#entry.communeCode === '' ? [{ id: 'communeCode', message: commune.missing }] : []),
      ...this.#people.flatMap((person) =>
        checkPerson(person, person.asksYear, today).map(({ field, code }) => ({
          id: fieldId(person.id, field),
          message: personProblems[code] ?? code,
        })),
      ),
      ...(this.hasConsent ? [] : [{ id: 'consent', message: consentText }]),
    ];
  }

  #say(errors: readonly FieldError[]): void {
    this.#trouble = undefined;
    this.#errors = errors;
  }
}
