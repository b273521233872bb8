import type { Answer } from '#src/platform/api-client/ask.ts';
import { Loaded } from '#src/platform/api-client/loaded.svelte.ts';
import { staffMessages } from '../messages.vi.ts';
import { isSignedOut, type StaffSession } from './staff-session.svelte.ts';

/** Something that a page of the staff shows, asked for as whoever is signed in. */
export function loadedBy<T>(session: StaffSession, fetch: () => Promise<Answer<T>>): Loaded<T> {
  return new Loaded({ fetch, hear: (answer) => session.hear(answer), troubleOf });
}

/** Why something was not done, in a sentence. */
export function troubleOf(answer: Exclude<Answer<unknown>, { kind: 'ok' }>): string {
  if (answer.kind === 'offline') return staffMessages.offline.text;
  return isSignedOut(answer) ? staffMessages.pressAgain : answer.problem.title;
}
