import type { Loaded } from '#src/platform/api-client/loaded.svelte.ts';
import type { ClassSession, SessionList } from '../../schemas.ts';
import { keepSchedule, knownSessions } from '../schedule-store.ts';
import { fetchDays } from './people-api.ts';
import { loadedBy, type StaffAtWork } from './staff-at-work.ts';

/** How people are entered: one by one, or all of a file. */
export type Way = 'people' | 'sheet';

/** For which class day and which commune somebody of the staff enters people. The day stands in the address. */
export class Entry {
  communeCode = $state('');
  way = $state<Way>('people');
  #sessionId = $state<string>();
  readonly #known = knownSessions(Date.now());
  readonly days: Loaded<SessionList>;

  constructor(staff: StaffAtWork) {
    this.days = loadedBy(staff, async () => {
      const answer = await fetchDays();
      if (answer.kind === 'ok') keepSchedule(answer);
      return answer;
    });
    this.communeCode = staff.communeCode ?? '';
    this.#sessionId = new URLSearchParams(location.search).get('buoi') ?? undefined;
  }

  /** The chosen day as the server told it last, on this page or before. */
  get session(): ClassSession | undefined {
    return this.#sessions?.find(({ id }) => id === this.#sessionId);
  }
  /** Days that take people now: open ones, and one that runs, for whoever stands at the door. */
  get choices(): readonly ClassSession[] | undefined {
    return this.#sessions?.filter(({ status }) => status === 'open' || status === 'running');
  }

  /** What was told before counts until something newer comes, which may be never. */
  get #sessions(): readonly ClassSession[] | undefined {
    return this.days.value?.sessions ?? this.#known;
  }

  /** Whether a day is chosen, also while the days are not known yet. */
  get isChosen(): boolean {
    return this.#sessionId !== undefined;
  }

  isFor(sessionId: string): boolean {
    return this.#sessionId === sessionId;
  }

  choose(sessionId: string | undefined): void {
    this.#sessionId = sessionId;
    const query = sessionId === undefined ? '' : `?buoi=${sessionId}`;
    history.replaceState(history.state, '', location.pathname + query);
  }
}
