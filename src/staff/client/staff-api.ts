import { type Answer, ask, posted } from '#src/platform/api-client/ask.ts';
import { askFile } from '#src/platform/api-client/ask-file.ts';
import type {
  DeviceList,
  Done,
  GivenLink,
  InvitationInput,
  InvitationList,
  JoinInput,
  LinkView,
  Me,
  Member,
  MemberList,
  PasswordChange,
  PlaceOfWork,
  RenewInput,
  SecondFactorSetup,
  SignInAnswer,
  SignInInput,
  Trail,
} from '../schemas.ts';

/** Who is signed in on this browser. */
export function fetchMe(): Promise<Answer<Me>> {
  return ask('/staff/me', {}, (body) => typeof body['member'] === 'object');
}

/** Sign in by address and password. */
export function sendSignIn(input: SignInInput): Promise<Answer<SignInAnswer>> {
  return ask('/staff/sign-in', posted(input), (body) => typeof body['outcome'] === 'string');
}

/** The code that comes after the password. */
export function sendCode(code: string): Promise<Answer<SignInAnswer>> {
  return ask('/staff/sign-in/code', posted({ code }), (body) => body['outcome'] === 'signed-in');
}

/** Sign out here, or everywhere. */
export function sendSignOut(where: 'here' | 'everywhere'): Promise<Answer<Done>> {
  return change(where === 'here' ? '/sign-out' : '/sign-out/everywhere');
}

/** What a link opens. */
export function lookAtLink(token: string): Promise<Answer<LinkView>> {
  return ask('/staff/link', posted({ token }), (body) => typeof body['kind'] === 'string');
}

/** Become a member by a link. */
export function join(input: JoinInput): Promise<Answer<Member>> {
  return ask('/staff/link/join', posted(input), isMember);
}

/** Choose a new password by a link. */
export function renew(input: RenewInput): Promise<Answer<Done>> {
  return change('/link/renew', input);
}

/** Change one's own password. */
export function changePassword(input: PasswordChange): Promise<Answer<Done>> {
  return change('/password', input);
}

/** What an authenticator needs; it counts only after {@link confirmSecondFactor}. */
export function beginSecondFactor(password: string): Promise<Answer<SecondFactorSetup>> {
  const isWhole = (body: Record<string, unknown>) => Array.isArray(body['spareCodes']);
  return ask('/staff/second-factor/begin', posted({ password }), isWhole);
}

/** The first code of the authenticator. */
export function confirmSecondFactor(code: string): Promise<Answer<Done>> {
  return change('/second-factor/confirm', { code });
}

/** No code is asked for any more. */
export function endSecondFactor(password: string): Promise<Answer<Done>> {
  return change('/second-factor/end', { password });
}

/** Browsers where this person is signed in. */
export function fetchDevices(): Promise<Answer<DeviceList>> {
  return ask('/staff/devices', {}, (body) => Array.isArray(body['devices']));
}

/** Sign one other browser out. Doing it twice is doing it once. */
export function endDevice(id: string): Promise<Answer<Done>> {
  return change('/devices/end', { id });
}

/** Everybody of the staff. */
export function fetchMembers(): Promise<Answer<MemberList>> {
  return ask('/staff/members', {}, (body) => Array.isArray(body['members']));
}

/** Invitations that can still be used. */
export function fetchInvitations(): Promise<Answer<InvitationList>> {
  return ask('/staff/invitations', {}, (body) => Array.isArray(body['invitations']));
}

/** Make a link by which somebody joins. */
export function invite(input: InvitationInput): Promise<Answer<GivenLink>> {
  return ask('/staff/invitations', posted(input), isLink);
}

/** Take an invitation back. Doing it twice is doing it once. */
export function withdrawInvitation(id: string): Promise<Answer<Done>> {
  return change(`/invitations/${id}/withdraw`);
}

/** Change where somebody works and as what. */
export function changePlace(id: string, place: PlaceOfWork): Promise<Answer<Member>> {
  return ask(`/staff/members/${id}/place`, posted(place), isMember);
}

/** End somebody's access, or give it back. */
export function changeAccess(id: string, kind: 'end' | 'give-back'): Promise<Answer<Member>> {
  return ask(`/staff/members/${id}/${kind}`, posted({}), isMember);
}

/** Make a link by which a member chooses a new password. */
export function giveWayIn(id: string): Promise<Answer<GivenLink>> {
  return ask(`/staff/members/${id}/way-in`, posted({}), isLink);
}

/** What the staff did, the newest first. @param before id of the last entry that was read */
export function fetchTrail(before?: string): Promise<Answer<Trail>> {
  const query = before === undefined ? '' : `?before=${before}`;
  return ask(`/staff/trail${query}`, {}, (body) => Array.isArray(body['deeds']));
}

/** The whole trail as a file. */
export function fetchTrailFile() {
  return askFile('/staff/trail/file', 'text/csv');
}

function change(path: string, input: unknown = {}): Promise<Answer<Done>> {
  return ask(`/staff${path}`, posted(input), (body) => body['done'] === true);
}

function isMember(body: Record<string, unknown>): boolean {
  return typeof body['id'] === 'string' && typeof body['role'] === 'string';
}

function isLink(body: Record<string, unknown>): boolean {
  return typeof body['token'] === 'string';
}
