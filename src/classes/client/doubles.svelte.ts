import type { Loaded } from '#src/platform/api-client/loaded.svelte.ts';
import { doublesMessages } from '../messages-doubles.vi.ts';
import type { PendingList } from '../people-schema.ts';
import { decidePending, fetchPending } from './enter/people-api.ts';
import { loadedBy, type StaffAtWork, troubleOf } from './enter/staff-at-work.ts';

/** Somebody of whom it has to be decided. */
export type Pending = PendingList['pending'][number];

/** People who may be in a class twice, and what a human says of them. */
export class Doubles {
  readonly list: Loaded<PendingList>;
  #said = $state.raw<{ readonly kind: 'success' | 'error'; readonly text: string }>();
  #isBusy = $state(false);
  readonly #staff: StaffAtWork;

  constructor(staff: StaffAtWork) {
    this.#staff = staff;
    this.list = loadedBy(staff, fetchPending);
  }

  /** What came of the last decision. */
  get said(): { readonly kind: 'success' | 'error'; readonly text: string } | undefined {
    return this.#said;
  }

  async decide({ person }: Pending, isSamePerson: boolean): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#said = undefined;
    const answer = this.#staff.hear(await decidePending(person.id, isSamePerson));
    if (answer.kind === 'ok') {
      const { name, status } = answer.value.person;
      this.#said = {
        ...{ kind: 'success', text: doublesMessages.done(name, doublesMessages.status[status]) },
      };
    } else this.#said = { kind: 'error', text: troubleOf(answer) };
    await this.list.load();
    this.#isBusy = false;
  }
}
