import type { Loaded } from '#src/platform/api-client/loaded.svelte.ts';
import { callMessages } from '../messages-calls.vi.ts';
import type { Call, CallList } from '../notice-schema.ts';
import { fetchCalls, settleCall } from './enter/people-api.ts';
import { loadedBy, type StaffAtWork, troubleOf } from './enter/staff-at-work.ts';

/** Whom a human has to tell, and what came of it. */
export class Calls {
  readonly list: Loaded<CallList>;
  /** What is written down for the next caller, by the id of the line; what is typed stays. */
  notes = $state<Record<string, string>>({});
  #said = $state.raw<{ readonly kind: 'success' | 'error'; readonly text: string }>();
  #isBusy = $state(false);
  readonly #staff: StaffAtWork;

  constructor(staff: StaffAtWork) {
    this.#staff = staff;
    this.list = loadedBy(staff, fetchCalls);
  }

  get said(): { readonly kind: 'success' | 'error'; readonly text: string } | undefined {
    return this.#said;
  }
  /** Not told yet: those whom nobody has tried to reach come first. */
  get open(): readonly Call[] | undefined {
    const calls = this.list.value?.calls.filter(({ state }) => state !== 'done');
    return calls?.toSorted((a, b) => Number(a.state === 'unreachable') - Number(b.state === 'unreachable'));
  }
  get done(): readonly Call[] {
    return this.list.value?.calls.filter(({ state }) => state === 'done') ?? [];
  }

  async settle({ id, fullName }: Call, state: 'done' | 'unreachable'): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#said = undefined;
    const note = (this.notes[id] ?? '').trim();
    const answer = this.#staff.hear(await settleCall(id, { state, ...(note !== '' && { note }) }));
    if (answer.kind === 'ok') {
      delete this.notes[id];
      await this.list.load();
    }
    this.#said =
      answer.kind === 'ok'
        ? { kind: 'success', text: callMessages.saved[state](fullName) }
        : { kind: 'error', text: troubleOf(answer) };
    this.#isBusy = false;
  }
}
