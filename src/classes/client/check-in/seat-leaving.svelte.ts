import { checkInMessages } from '../../messages-check-in.vi.ts';
import type { SeenPerson } from '../../rules/check-in.ts';
import { cancelPlace } from '../enter/people-api.ts';
import { type StaffAtWork, troubleOf } from '../enter/staff-at-work.ts';
import type { CheckInDesk } from './check-in-desk.svelte.ts';

/** Places that somebody of the staff gives back for people who come or call. The server decides: it needs a network. */
export class SeatLeaving {
  #asked = $state.raw<SeenPerson>();
  #said = $state.raw<{ readonly kind: 'success' | 'error'; readonly text: string }>();
  #isSending = false;
  readonly #staff: StaffAtWork;
  readonly #desk: CheckInDesk;

  constructor(staff: StaffAtWork, desk: CheckInDesk) {
    this.#staff = staff;
    this.#desk = desk;
  }

  /** Of whom it is asked once more. */
  get asked(): SeenPerson | undefined {
    return this.#asked;
  }
  /** What came of the last one. */
  get said(): { readonly kind: 'success' | 'error'; readonly text: string } | undefined {
    return this.#said;
  }

  ask(person: SeenPerson): void {
    this.#asked = person;
    this.#said = undefined;
  }

  stop(): void {
    this.#asked = undefined;
  }

  async leave(): Promise<void> {
    const person = this.#asked;
    if (person === undefined || this.#isSending) return;
    this.#isSending = true;
    const answer = this.#staff.hear(await cancelPlace(person.id));
    this.#isSending = false;
    const { done, started } = checkInMessages.leave;
    if (answer.kind === 'ok') this.#said = { kind: 'success', text: done(person.name) };
    else {
      const isStarted = answer.kind === 'problem' && answer.problem.code === 'class.started';
      this.#said = { kind: 'error', text: isStarted ? started(person.name) : troubleOf(answer) };
    }
    if (answer.kind !== 'offline') await this.#desk.loadRoster();
  }
}
