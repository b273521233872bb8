import { findOpenDraft } from '#sandbox/engine/change.ts';
import type { Answers, EventDraft, Rung } from '#sandbox/engine/event-schema.ts';
import { nextGoal } from '#sandbox/engine/goals.ts';
import { type PageName, type Place, samePlace } from '#sandbox/engine/page.ts';
import { type Recommendation, recommend } from '#sandbox/engine/recommend/recommend.ts';
import type { PracticeState } from '#sandbox/engine/state.ts';
import type { World } from '#sandbox/engine/world.ts';
import { formatDate } from '#src/platform/text/dates.ts';
import { formatPhone } from '#src/platform/text/phone.ts';
import { messages } from '../messages.vi.ts';
import { hintTexts } from '../messages-hints.vi.ts';
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
  /** Words on the control that is marked; empty while none is, or when it is to be filled in. */
  readonly marked: string;
}

const phoneActs: ReadonlySet<EventDraft['type']> = new Set([
  'sms-sent',
  'file-prepared',
  'payment-made',
  'message-read',
  'call-answered',
  'call-continued',
  'scam-answered',
  'approval-answered',
]);

/** The advice for a state. On the phone it still follows the page that waits behind it. */
export function adviceFor(world: World, state: PracticeState, situation: Situation): Advice {
  const plan = planFor(world, state, situation);
  return situation.marked === ''
    ? plan
    : { ...plan, text: messages.guide.press(plan.text, situation.marked) };
}

/** Only as much of the advice as was asked for: what it is about, then what to do, then where. */
export function upToRung(advice: Advice, rung: Rung, world: World, state: PracticeState): Advice {
  if (rung === 3) return advice;
  const aim = nextGoal(world, state)?.text;
  const text = rung === 1 && aim !== undefined ? messages.guide.aim(aim) : advice.text;
  return { text, facts: [], marks: [] };
}

function planFor(world: World, state: PracticeState, situation: Situation): Advice {
  const { app, onPhone } = situation;
  const behind = recommend(world, { ...state, place: situation.portal });
  // An app that should be opened and is open: what to do in it, not once more to open it.
  const next = app && behind?.place.page === app.page ? recommend(world, { ...state, place: app }) : behind;
  if (!next) return { text: messages.guide.nothing, facts: [], marks: ['#see-result', '#close-phone'] };
  const belongsOnPhone =
    isPhonePage(next.place.page) || phoneActs.has(next.draft.type) || hasCodeToRead(next, state);
  if (onPhone && !belongsOnPhone) return adviceToGoBack(next, state);
  return {
    text: textOf(next, situation),
    facts: factsOf(world, next, state),
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

function textOf({ hint, place }: Recommendation, { app, onPhone }: Situation): string {
  if (hint === 'open-page') return messages.guide.toPage(messages.pages[place.page]);
  if (app?.page === 'messages' && hint === 'check-sim') return messages.guide.writeSms;
  if (onPhone && hint === 'enter-newest-otp') return messages.guide.readCode;
  return hintTexts[hint];
}

function factsOf(world: World, { draft }: Recommendation, state: PracticeState): Advice['facts'] {
  if (draft.type === 'petition-sent' || draft.type === 'delivery-corrected') return ownWords(draft);
  if (draft.type !== 'page-completed') return [];
  const procedures = world.procedures.flatMap(({ pages }) => pages);
  const fields = procedures.find(({ id }) => id === draft.page)?.fields ?? [];
  return fields
    .filter(({ id }) => isToAnswer(id, draft.answers, state))
    .map((field) => ({
      label: field.label,
      value: answerText(world, field, draft.answers[field.id], messages.practiceCard),
    }));
}

/** What the story would say to the office, or where the post should go. */
function ownWords(
  draft: Extract<EventDraft, { type: 'petition-sent' | 'delivery-corrected' }>,
): Advice['facts'] {
  const texts = messages.guide.say;
  if (draft.type === 'delivery-corrected')
    return [
      { label: texts.address, value: draft.address },
      { label: texts.phone, value: formatPhone(draft.phone) },
    ];
  const { petitionOn, petitionCounter, petitionWords } = draft.answers;
  return [
    { label: texts.on, value: formatDate(String(petitionOn)) },
    { label: texts.counter, value: String(petitionCounter) },
    { label: texts.words, value: String(petitionWords) },
  ];
}

/** The story has an answer, and what stands in the dossier already is not it. */
function isToAnswer(field: string, answers: Answers, state: PracticeState): boolean {
  const answer = answers[field];
  return answer !== undefined && answer !== '' && answer !== findOpenDraft(state)?.answers[field];
}

function marksOf(next: Recommendation, state: PracticeState, situation: Situation): readonly string[] {
  const { draft, target, place } = next;
  const id = `#${CSS.escape(target)}`;
  if (draft.type === 'page-opened') {
    const ways = [linkToThis(place), linkTo(place.page), ...toPhone(place.page), ...wayTo(place)];
    return leadingOn(isAboutAnother(place, situation) ? ways : [id, ...ways], place, situation);
  }
  if (hasCodeToRead(next, state)) return ['.sms-new button', '#open-phone', linkTo('messages')];
  if (draft.type === 'sms-sent') {
    const controls = ['#send-sms', '#compose-sms', '#open-phone', linkTo('messages')];
    return [...emptyFields(['smsTo', 'smsText'], situation), ...controls];
  }
  if (draft.type === 'message-read') return ['.sms-new button', '#open-phone', linkTo('messages')];
  if (situation.onPhone) return [id, `[data-does="${draft.type}"]`, '#close-phone'];
  const does = `[data-does="${draft.type}"]`;
  const fields = fieldsToFill(draft, state);
  if (fields === undefined) return [id, does, '#open-phone'];
  return [...emptyFields(fields, situation), does, id, '#open-phone'];
}

/** Undefined where the act has no fields at all. */
function fieldsToFill(draft: EventDraft, state: PracticeState): readonly string[] | undefined {
  if (draft.type === 'page-completed')
    return Object.keys(draft.answers).filter((id) => isToAnswer(id, draft.answers, state));
  if (draft.type === 'account-requested')
    return [...Object.keys(draft.answers), ...(draft.captcha === undefined ? [] : ['captcha'])];
  return 'answers' in draft ? Object.keys(draft.answers) : fieldsOf[draft.type];
}

const fieldsOf: Partial<Record<EventDraft['type'], readonly string[]>> = {
  'otp-entered': ['code'],
  'sign-in-tried': ['personalId', 'practiceCode'],
  'recovery-started': ['personalId'],
  'profile-corrected': ['newsPhone'],
  'password-chosen': ['password'],
  'payment-reported': ['wrong-check'],
  'correction-asked': ['wrong-word'],
  'delivery-corrected': ['address', 'phone'],
};

function emptyFields(fields: readonly string[], { typed }: Situation): readonly string[] {
  return fields.filter((field) => typed(field) === '').map((field) => `#${CSS.escape(field)}`);
}

function linkTo(page: string): string {
  return `[data-does="page-opened:${page}"]`;
}

/** Of several dossiers or procedures in a list, this one. */
function linkToThis({ page, subject }: Place): string {
  return subject === undefined ? linkTo(page) : `#${CSS.escape(subject)}${linkTo(page)}`;
}

/** The page for something else: what bears the right id there leads nowhere. */
function isAboutAnother(place: Place, { portal }: Situation): boolean {
  return portal.page === place.page && !samePlace(portal, place);
}

/** These ways and the front page, without what opens once more what is open; another form page is not the same place. */
function leadingOn(ways: readonly string[], place: Place, { portal }: Situation): readonly string[] {
  const isOpen = portal.subject === undefined || samePlace(portal, place);
  const nowhere = [portal.page === 'home' && '#go-home', isOpen && linkTo(portal.page)];
  return [...ways, '#go-home'].filter((way) => !nowhere.includes(way));
}

function toPhone(page: PageName): readonly string[] {
  return isPhonePage(page) ? ['#open-phone'] : [];
}

const draftPages: ReadonlySet<string> = new Set(['agency', 'form', 'papers', 'delivery', 'review']);

/** Whoever strayed finds back to a dossier by "my dossiers": no page may be without a way on. */
function wayTo({ page, subject }: Place): readonly string[] {
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
