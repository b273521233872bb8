import type { RosterEntry } from '../../people-schema.ts';
import { fetchRoster } from './schedule-api.ts';
import { type ScheduleDesk, troubleOf } from './schedule-desk.svelte.ts';

/** Who of a class day gives the seat back and waits, in the order in which they are chosen. */
export class WhoWaits {
  #people = $state.raw<readonly RosterEntry[]>();
  #trouble = $state<string>();
  #chosen = $state.raw<readonly string[]>([]);
  #isBegun = false;
  readonly #desk: ScheduleDesk;
  readonly #sessionId: string;

  constructor(desk: ScheduleDesk, sessionId: string) {
    this.#desk = desk;
    this.#sessionId = sessionId;
  }

  /** Who can be chosen: they have a seat and have not come yet. Undefined until they are known. */
  get people(): readonly RosterEntry[] | undefined {
    return this.#people;
  }
  get trouble(): string | undefined {
    return this.#trouble;
  }
  /** Their registrations. */
  get chosen(): readonly string[] {
    return this.#chosen;
  }

  /** Ask for them, unless that was done. */
  begin(): void {
    if (!this.#isBegun) void this.load();
  }

  /** Ask anew: somebody may have come or gone. */
  async load(): Promise<void> {
    this.#isBegun = true;
    const answer = this.#desk.hear(await fetchRoster(this.#sessionId));
    this.#trouble = troubleOf(answer);
    if (answer.kind !== 'ok') return;
    const seated = answer.value.people.filter(({ status }) => status === 'confirmed');
    this.#people = seated;
    this.#chosen = this.#chosen.filter((id) => seated.some((person) => person.id === id));
  }

  toggle(id: string): void {
    const others = this.#chosen.filter((one) => one !== id);
    this.#chosen = others.length < this.#chosen.length ? others : [...this.#chosen, id];
  }
}
