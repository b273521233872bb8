import type { EventDraft } from '#sandbox/engine/event-schema.ts';
import { samePlace } from '#sandbox/engine/page.ts';
import { type Recommendation, recommend } from '#sandbox/engine/recommend.ts';
import type { PracticeState } from '#sandbox/engine/state.ts';
import type { World } from '#sandbox/engine/world.ts';
import { messages } from '../messages.vi.ts';
import { hintTexts } from '../messages-codes.vi.ts';
import { answerText } from '../rules/answer-text.ts';
import { isPhonePage, type PhonePlace, type PortalPlace } from '../rules/phone-page.ts';

/** The next single action, for the coach box and for the mark on the screen. */
export interface Advice {
  readonly text: string;
  /** What to fill in on this page, by label. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** Where to mark, best first: the first of these selectors that is on the screen. */
  readonly marks: readonly string[];
}

/** What the screen shows now, as far as the advice depends on it. */
export interface Situation {
  readonly portal: PortalPlace;
  /** The app of the phone that is in sight, beside the portal or covering it. */
  readonly app: PhonePlace | undefined;
  /** Whether the phone covers the portal. */
  readonly onPhone: boolean;
  /** What is typed in a field of the page. */
  readonly typed: (field: string) => string;
}

const phoneActs: ReadonlySet<EventDraft['type']> = new Set(['sms-sent', 'file-prepared', 'payment-made']);

/** The advice for a state. On the phone it still follows the page that waits behind it. */
export function adviceFor(world: World, state: PracticeState, situation: Situation): Advice {
  const behind = recommend(world, { ...state, place: situation.portal });
  // An app that should be opened and is open: what to do in it, not once more to open it.
  const { app } = situation;
  const next = app && behind?.place.page === app.page ? recommend(world, { ...state, place: app }) : behind;
  if (!next) return { text: messages.guide.nothing, facts: [], marks: ['#see-result'] };
  const belongsOnPhone =
    isPhonePage(next.place.page) || phoneActs.has(next.draft.type) || hasCodeToRead(next, state);
  if (situation.onPhone && !belongsOnPhone) return adviceToGoBack(next, state);
  return {
    text: textOf(next, situation),
    facts: factsOf(world, next),
    marks: marksOf(next, state, situation),
  };
}

/** On the phone with nothing left to do there, but to read what has come. */
function adviceToGoBack({ hint }: Recommendation, { phone }: PracticeState): Advice {
  const { readSms, rememberCode, backToPortal } = messages.guide;
  if (phone.messages.some(({ read }) => !read))
    return { text: readSms, facts: [], marks: ['.sms-new button', '[data-does="page-opened:messages"]'] };
  const text = hint === 'enter-newest-otp' ? rememberCode : backToPortal;
  return { text, facts: [], marks: ['#close-phone'] };
}

function textOf({ hint, place }: Recommendation, { onPhone }: Situation): string {
  if (hint === 'open-page') return messages.guide.toPage(messages.pages[place.page]);
  if (onPhone && hint === 'check-sim') return messages.guide.writeSms;
  if (onPhone && hint === 'enter-newest-otp') return messages.guide.readCode;
  return hintTexts[hint];
}

function factsOf(world: World, { draft }: Recommendation): Advice['facts'] {
  if (draft.type !== 'page-completed') return [];
  const procedures = world.procedures.flatMap(({ pages }) => pages);
  const fields = procedures.find(({ id }) => id === draft.page)?.fields ?? [];
  return fields.flatMap((field) => {
    const value = answerText(world, field, draft.answers[field.id], messages.practiceCard);
    return value === '' ? [] : [{ label: field.label, value }];
  });
}

function marksOf(next: Recommendation, state: PracticeState, situation: Situation): readonly string[] {
  const { draft, target, place } = next;
  const id = `#${CSS.escape(target)}`;
  if (draft.type === 'page-opened') {
    const ways = [id, linkTo(place.page), ...toPhone(place.page), ...wayTo(place), '#go-home'];
    const leadNowhere = linksToOpenPage(place, situation);
    return ways.filter((way) => !leadNowhere.includes(way));
  }
  if (hasCodeToRead(next, state)) return ['.sms-new button', '#open-phone'];
  if (draft.type === 'sms-sent') {
    return [...emptyFields(['smsTo', 'smsText'], situation), '#send-sms', '#compose-sms', '#open-phone'];
  }
  if (situation.onPhone) return [id, `[data-does="${draft.type}"]`, '#close-phone'];
  const fields = 'answers' in draft ? Object.keys(draft.answers) : (fieldsOf[draft.type] ?? []);
  const does = `[data-does="${draft.type}"]`;
  return [...emptyFields(fields, situation), ...(fields.length > 0 ? [does, id] : [id, does]), '#open-phone'];
}

const fieldsOf: Partial<Record<EventDraft['type'], readonly string[]>> = {
  'otp-entered': ['code'],
  'sign-in-tried': ['personalId', 'practiceCode'],
  'password-chosen': ['password'],
};

function emptyFields(fields: readonly string[], { typed }: Situation): readonly string[] {
  return fields.filter((field) => typed(field) === '').map((field) => `#${CSS.escape(field)}`);
}

function linkTo(page: string): string {
  return `[data-does="page-opened:${page}"]`;
}

/** What only opens once more what is open already; another form page or dossier is not the same place. */
function linksToOpenPage(place: Recommendation['place'], { portal }: Situation): readonly string[] {
  const isOpen = portal.subject === undefined || samePlace(portal, place);
  return [...(portal.page === 'home' ? ['#go-home'] : []), ...(isOpen ? [linkTo(portal.page)] : [])];
}

function toPhone(page: string): readonly string[] {
  return page === 'messages' || page === 'gallery' || page === 'bank' ? ['#open-phone'] : [];
}

const draftPages: ReadonlySet<string> = new Set(['agency', 'form', 'papers', 'delivery', 'review']);

/** Whoever strayed finds back to a dossier by "my dossiers": no page may be without a way on. */
function wayTo({ page, subject }: Recommendation['place']): readonly string[] {
  const card = draftPages.has(page)
    ? ['[data-does="draft-opened"]']
    : subject === undefined
      ? []
      : [`#${CSS.escape(subject)}`];
  return [...card, linkTo('my-dossiers')];
}

/** The code has come and its message is not opened yet. */
function hasCodeToRead({ hint }: Recommendation, { phone }: PracticeState): boolean {
  return (
    hint === 'enter-newest-otp' && phone.messages.some(({ template, read }) => template === 'otp' && !read)
  );
}
