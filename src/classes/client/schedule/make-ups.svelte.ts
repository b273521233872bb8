import type { MakeUpList } from '../../series-schema.ts';
import { fetchMakeUps } from './schedule-api.ts';
import { type ScheduleDesk, troubleOf } from './schedule-desk.svelte.ts';

/** When a class day could be held instead, asked for once. */
export class MakeUps {
  #list = $state.raw<MakeUpList['makeUps']>([]);
  #trouble = $state<string>();
  #isLoading = $state(true);

  constructor(desk: ScheduleDesk, sessionId: string) {
    void this.#load(desk, sessionId);
  }

  get list(): MakeUpList['makeUps'] {
    return this.#list;
  }
  /** Why none are known. */
  get trouble(): string | undefined {
    return this.#trouble;
  }
  get isLoading(): boolean {
    return this.#isLoading;
  }

  async #load({ hear }: ScheduleDesk, sessionId: string): Promise<void> {
    const answer = hear(await fetchMakeUps(sessionId));
    if (answer.kind === 'ok') this.#list = answer.value.makeUps;
    this.#trouble = troubleOf(answer);
    this.#isLoading = false;
  }
}
