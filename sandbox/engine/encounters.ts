import type { ScamChoice } from '../scam-schema.ts';
import { sendMessage } from './change.ts';
import type { SlipCode } from './codes.ts';
import type { PracticeEvent } from './event-schema.ts';
import { spoilOtp } from './otp.ts';
import type { Applied } from './outcome.ts';
import type { PageName } from './page.ts';
import type { Encounter, Exposure, PracticeState } from './state.ts';
import { getScam, type InjectedScam, injectedScams, type World } from './world.ts';

/** The screen of the phone on which each kind turns up. */
const screens = {
  sms: 'messages',
  chat: 'messages',
  call: 'call',
  web: 'web',
  approval: 'approvals',
} as const satisfies Record<string, PageName>;

const slips: Readonly<Record<Exposure, SlipCode>> = {
  otp: 'scam.otp-given',
  app: 'scam.app-installed',
  data: 'scam.data-given',
  money: 'scam.money-paid',
  'sign-in': 'scam.sign-in-approved',
};

/** Where on the phone the learner meets it. */
export function screenOfScam(world: World, scam: string): PageName {
  return screens[getScam(world, scam).channel];
}

/** The one with this id, if it has turned up. */
export function findEncounter(state: PracticeState, scam: string): Encounter | undefined {
  return state.encounters.find((encounter) => encounter.scam === scam);
}

/** The oldest that still waits for an answer, on one screen or anywhere. */
export function findOpenEncounter(
  world: World,
  state: PracticeState,
  screen?: PageName,
): Encounter | undefined {
  return state.encounters.find(
    ({ scam, status }) =>
      status !== 'ended' && (screen === undefined || screenOfScam(world, scam) === screen),
  );
}

/** Whether everybody the scenario sends has come and was answered, and nothing given away is left as it is. */
export function areScamsHandled(world: World, state: PracticeState): boolean {
  const injected = injectedScams(world);
  const ended = injected.filter(({ scam }) => findEncounter(state, scam)?.status === 'ended');
  return injected.length > 0 && ended.length === injected.length && state.exposed.length === 0;
}

/** After an event that was carried out: whoever was to turn up now does. A lost phone rings nowhere. */
export function withEncounters(world: World, applied: Applied, event: PracticeEvent): Applied {
  if (applied.refusal !== undefined || applied.state.phone.lost) return applied;
  const due = injectedScams(world).filter((injected) => isDue(injected, applied.state, event));
  return due.reduce((soFar, { scam }) => arrive(world, soFar, scam), applied);
}

/** Answered, with what the other side got by it. */
export function endEncounter(
  state: PracticeState,
  encounter: Encounter,
  choice: ScamChoice | undefined,
): { readonly state: PracticeState; readonly slip: SlipCode | undefined } {
  const ended: Encounter = {
    ...encounter,
    status: 'ended',
    ...(choice === undefined ? {} : { choice: choice.id }),
  };
  const next = putEncounter(state, ended);
  const gives = choice?.gives;
  if (gives === undefined) return { state: next, slip: undefined };
  const exposed = next.exposed.includes(gives) ? next.exposed : [...next.exposed, gives];
  const given = { ...next, exposed };
  return { state: gives === 'otp' ? spoilOtp(given) : given, slip: slips[gives] };
}

/** Put an encounter in the place of the one with its id, or at the end. */
export function putEncounter(state: PracticeState, encounter: Encounter): PracticeState {
  const isKnown = findEncounter(state, encounter.scam) !== undefined;
  const encounters = isKnown
    ? state.encounters.map((other) => (other.scam === encounter.scam ? encounter : other))
    : [...state.encounters, encounter];
  return { ...state, encounters };
}

function isDue({ scam, trigger }: InjectedScam, state: PracticeState, { type }: PracticeEvent): boolean {
  if (findEncounter(state, scam) !== undefined) return false;
  return 'page' in trigger ? trigger.page === state.place.page : trigger.event === type;
}

function arrive(world: World, applied: Applied, id: string): Applied {
  const scam = getScam(world, id);
  const isCall = scam.channel === 'call';
  const encounter: Encounter = {
    scam: id,
    at: applied.state.now,
    status: isCall ? 'ringing' : 'open',
    heard: 0,
  };
  const met = putEncounter(applied.state, encounter);
  const isWritten = screens[scam.channel] === 'messages';
  const params = { scam: id, text: scam.lines.join(' ') };
  const state = isWritten ? sendMessage(met, { from: scam.sender, template: 'stranger', params }) : met;
  const code = isCall ? 'call.arrived' : isWritten ? 'message.arrived' : 'scam.arrived';
  return { ...applied, state, notices: [...applied.notices, { code, subject: id }] };
}
