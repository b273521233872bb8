import type { Loaded } from '#src/platform/api-client/loaded.svelte.ts';
import { callMessages } from '../messages-calls.vi.ts';
import type { Call, CallList } from '../notice-schema.ts';
import { fetchCalls, settleCall } from './enter/people-api.ts';
import { loadedBy, type StaffAtWork, troubleOf } from './enter/staff-at-work.ts';

/** What came of a press, and the card where the person looks for it; none when nobody is left to call. */
export interface CallSaid {
  readonly kind: 'success' | 'error';
  readonly text: string;
  readonly at: string | undefined;
}

/** Whom a human has to tell, and what came of it. */
export class Calls {
  readonly list: Loaded<CallList>;
  /** What is written down for the next caller, by the id of the line; what is typed stays. */
  notes = $state<Record<string, string>>({});
  #said = $state.raw<CallSaid>();
  #isBusy = $state(false);
  /** Settled here, while the list that says so too has not come. */
  #settled = $state.raw<readonly Call[]>([]);
  readonly #all = $derived.by(() => {
    const settled = new Map(this.#settled.map((call) => [call.id, call]));
    return this.list.value?.calls.map((call) => settled.get(call.id) ?? call);
  });
  readonly #staff: StaffAtWork;

  constructor(staff: StaffAtWork) {
    this.#staff = staff;
    this.list = loadedBy(staff, fetchCalls);
  }

  get said(): CallSaid | undefined {
    return this.#said;
  }
  /** Not told yet: those whom nobody has tried to reach come first. */
  get open(): readonly Call[] | undefined {
    const calls = this.#all?.filter(({ state }) => state !== 'done');
    return calls?.toSorted((a, b) => Number(a.state === 'unreachable') - Number(b.state === 'unreachable'));
  }
  get done(): readonly Call[] {
    return this.#all?.filter(({ state }) => state === 'done') ?? [];
  }

  async load(): Promise<void> {
    await this.list.load();
    if (this.list.trouble === undefined) this.#settled = [];
  }

  async settle({ id, fullName }: Call, state: 'done' | 'unreachable'): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#said = undefined;
    const note = (this.notes[id] ?? '').trim();
    const answer = this.#staff.hear(await settleCall(id, { state, ...(note !== '' && { note }) }));
    if (answer.kind === 'ok') {
      const following = this.#following(id);
      delete this.notes[id];
      this.#settled = [...this.#settled, answer.value.call];
      await this.load();
      const at = [...following, id].find((next) => this.open?.some((call) => call.id === next));
      this.#said = { kind: 'success', text: callMessages.saved[state](fullName), at };
    } else this.#said = { kind: 'error', text: troubleOf(answer), at: id };
    this.#isBusy = false;
  }

  /** The cards after this one, then those before it. */
  #following(id: string): readonly string[] {
    const ids = this.open?.map((call) => call.id) ?? [];
    const place = ids.indexOf(id);
    return [...ids.slice(place + 1), ...ids.slice(0, place)];
  }
}
