import type { Dossier, Draft, Message, PracticeState, Scheduled } from './state.ts';

/** Small, pure changes of the state that several topics need. */

/** The dossier with this code. */
export function findDossier(state: PracticeState, code: string): Dossier | undefined {
  return state.dossiers.find((dossier) => dossier.code === code);
}

/** Put a dossier in the place of the one with its code, or at the end. */
export function putDossier(state: PracticeState, dossier: Dossier): PracticeState {
  const isKnown = findDossier(state, dossier.code) !== undefined;
  const dossiers = isKnown
    ? state.dossiers.map((other) => (other.code === dossier.code ? dossier : other))
    : [...state.dossiers, dossier];
  return { ...state, dossiers };
}

/** The draft that the form events act on; undefined when none is open. */
export function findOpenDraft(state: PracticeState): Draft | undefined {
  return state.drafts.find(({ id }) => id === state.openDraft);
}

/** The draft that was begun for a new dossier of this procedure. */
export function findNewDraft(state: PracticeState, procedure: string): Draft | undefined {
  return state.drafts.find((draft) => draft.procedure === procedure && draft.supplements === undefined);
}

/** The draft that answers what the office asked for in this dossier. */
export function findSupplement(state: PracticeState, dossier: string): Draft | undefined {
  return state.drafts.find(({ supplements }) => supplements === dossier);
}

/** Put a draft in its place, as saved now. */
export function putDraft(state: PracticeState, draft: Draft): PracticeState {
  const saved = { ...draft, savedAt: state.now };
  const isKnown = state.drafts.some(({ id }) => id === draft.id);
  const drafts = isKnown
    ? state.drafts.map((other) => (other.id === draft.id ? saved : other))
    : [...state.drafts, saved];
  return { ...state, drafts };
}

/** Take a draft away; if it was the open one, none is open. */
export function removeDraft(state: PracticeState, id: string): PracticeState {
  const { openDraft, ...rest } = state;
  const drafts = state.drafts.filter((draft) => draft.id !== id);
  return openDraft === undefined || openDraft === id ? { ...rest, drafts } : { ...rest, openDraft, drafts };
}

/** The next number of the run, and the state that has used it. */
export function nextNumber(state: PracticeState): { number: number; state: PracticeState } {
  return { number: state.counter, state: { ...state, counter: state.counter + 1 } };
}

/** Plan something for a simulated moment; planned things happen in the order of their moments, then of planning. */
export function schedule(state: PracticeState, planned: Scheduled): PracticeState {
  const before = state.schedule.filter(({ at }) => at <= planned.at);
  const after = state.schedule.filter(({ at }) => at > planned.at);
  return { ...state, schedule: [...before, planned, ...after] };
}

type MessageDraft = Pick<Message, 'from' | 'template'> & Partial<Pick<Message, 'params' | 'images'>>;

/** Send a message to the virtual phone, now or later. */
export function sendMessage(
  state: PracticeState,
  draft: MessageDraft,
  at: number = state.now,
): PracticeState {
  const { number, state: counted } = nextNumber(state);
  const message: Message = { params: {}, images: [], ...draft, id: `message-${number}`, at, read: false };
  return at <= state.now
    ? deliverMessage(counted, message)
    : schedule(counted, { at, what: 'message', message });
}

/** Newest message last; pictures that come with it land in the gallery when the world delivers it. */
export function deliverMessage(state: PracticeState, message: Message): PracticeState {
  return { ...state, phone: { ...state.phone, messages: [...state.phone.messages, message] } };
}
