import { type Answer, ask, posted } from '#src/platform/api-client/ask.ts';
import type { CallAnswer, CallList } from '../../notice-schema.ts';
import type { Changed, PendingList, PeopleAnswer, PeopleInput } from '../../people-schema.ts';
import type { SessionList } from '../../schemas.ts';
import type { SheetInput } from '../../sheet-schema.ts';

/** The class days from today on. */
export function fetchDays(): Promise<Answer<SessionList>> {
  return ask('/sessions', {}, (body) => Array.isArray(body['sessions']));
}

/** One command: the same key is the same press, however often it arrives. */
export interface Command<Input> {
  readonly key: string;
  readonly sessionId: string;
  readonly input: Input;
}

/** Enter the people of a sheet, once, or once more with the same key. */
export function sendSheet({ key, sessionId, input }: Command<SheetInput>): Promise<Answer<PeopleAnswer>> {
  return ask(`/sessions/${sessionId}/sheet`, posted(input, { 'Idempotency-Key': key }), hasRows);
}

/** Enter people one by one or as a household, once, or once more with the same key. */
export function enterPeople({ key, sessionId, input }: Command<PeopleInput>): Promise<Answer<PeopleAnswer>> {
  return ask(`/sessions/${sessionId}/people`, posted(input, { 'Idempotency-Key': key }), hasRows);
}

/** People who may be in a class twice. */
export function fetchPending(): Promise<Answer<PendingList>> {
  return ask('/pending', {}, (body) => Array.isArray(body['pending']));
}

/** Say whether somebody is in the class already. */
export function decidePending(id: string, isSamePerson: boolean): Promise<Answer<Changed>> {
  return ask(`/pending/${id}`, posted({ isSamePerson }), (body) => typeof body['person'] === 'object');
}

/** Give somebody's place back for them. */
export function cancelPlace(id: string): Promise<Answer<Changed>> {
  return ask(`/people/${id}/cancel`, posted({}), (body) => typeof body['person'] === 'object');
}

/** Whom no machine has told. */
export function fetchCalls(): Promise<Answer<CallList>> {
  return ask('/call-list', {}, (body) => Array.isArray(body['calls']));
}

/** Say what came of a call. */
export function settleCall(
  id: string,
  result: { readonly state: 'done' | 'unreachable'; readonly note?: string },
): Promise<Answer<CallAnswer>> {
  return ask(`/call-list/${id}`, posted(result), (body) => typeof body['call'] === 'object');
}

function hasRows(body: Record<string, unknown>): boolean {
  return Array.isArray(body['rows']);
}
