import { type Answer, ask, bearing, posted } from '#src/platform/api-client/ask.ts';
import type { ConsentChange, Consents } from '../consent-schema.ts';

/** What the person of a registration has agreed to, and by what they can be told. */
export function fetchConsents(token: string): Promise<Answer<Consents>> {
  return ask('/registration/consents', bearing(token), hasConsents);
}

/** Agree to one thing more, or take it back. Doing it twice is doing it once. */
export function changeConsent(token: string, change: ConsentChange): Promise<Answer<Consents>> {
  return ask('/registration/consents', sent(token, change), hasConsents);
}

/** Let a browser show the notices of a registration. */
export function allowBrowser(token: string, browser: PushSubscription): Promise<Answer<{ isOn: boolean }>> {
  return ask('/registration/push', sent(token, browser), (body) => body['isOn'] === true);
}

/** Show them there no more. */
export function forgetBrowser(token: string, endpoint: string): Promise<Answer<{ isOn: boolean }>> {
  return ask('/registration/push/remove', sent(token, { endpoint }), (body) => body['isOn'] === false);
}

function sent(token: string, body: unknown): RequestInit {
  return posted(body, { Authorization: `Bearer ${token}` });
}

function hasConsents(body: Record<string, unknown>): boolean {
  return Array.isArray(body['consents']);
}
