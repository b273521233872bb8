import type { Answer } from '#src/platform/api-client/ask.ts';
import { Loaded } from '#src/platform/api-client/loaded.svelte.ts';
import { workMessages } from '../../messages-enter.vi.ts';

/** Who of the staff works on the page. The page tells it: classes know nothing of accounts and signing in. */
export interface StaffAtWork {
  readonly id: string;
  /** The commune whose people alone they enter; null for those who work for all. */
  readonly communeCode: string | null;
  /** Whether they say who came: nobody else enters whoever stands at the door. */
  readonly mayMark?: boolean;
  /** Every answer of the server passes here: any of them may say that the session is over. */
  hear<T>(answer: Answer<T>): Answer<T>;
}

/** Something that the staff sees of classes, asked for as whoever is at work. */
export function loadedBy<T>(staff: StaffAtWork, fetch: () => Promise<Answer<T>>): Loaded<T> {
  return new Loaded({ fetch, hear: (answer) => staff.hear(answer), troubleOf });
}

/** Why something was not done, in a sentence. */
export function troubleOf(answer: Exclude<Answer<unknown>, { kind: 'ok' }>): string {
  if (answer.kind === 'offline') return workMessages.offline;
  if (answer.status === 401) return workMessages.pressAgain;
  return answer.problem.errors[0]?.detail ?? answer.problem.title;
}

/** Whether the server has not decided: the same command may be sent again later. */
export function isForLater(answer: Exclude<Answer<unknown>, { kind: 'ok' }>): boolean {
  return answer.kind === 'offline' || answer.status >= 500 || [401, 403, 408, 429].includes(answer.status);
}
