import webPush from 'web-push';
import { noticeMessages } from '../../messages-notices.vi.ts';
import type { NoticeChannel, NoticeMessage, PushSubscriber, SendOutcome } from './notice-channel.ts';

/** The pair of keys by which push services know this server. */
export interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** What push needs. */
export interface PushSettings extends VapidKeys {
  /** Whom a push service turns to: an https address. */
  readonly contact: string;
  readonly patienceMs?: number;
}

/**
 * Web push to every browser that a person has allowed. Told is told when one push service has taken it; a repeat has the
 * same topic and tag, and takes the place of the first.
 */
export function createPushChannel(settings: PushSettings): NoticeChannel {
  return {
    ...{ name: 'push', reach: 'push', isIdempotent: true },
    async send(message) {
      const outcomes = await Promise.all(message.to.push.map((to) => sendTo(to, message, settings)));
      const gone = message.to.push.filter((_, at) => outcomes[at] === 'gone').map(({ id }) => id);
      return { ...worthMost(outcomes), ...(gone.length > 0 && { goneSubscribers: gone }) };
    },
  };
}

type PushOutcome = SendOutcome | 'gone';

/** One that took it is enough; one that may take it later is waited for. */
function worthMost(outcomes: readonly PushOutcome[]): SendOutcome {
  const living = outcomes.filter((outcome) => outcome !== 'gone');
  const best = ['sent', 'later', 'unknown', 'refused'].flatMap((kind) =>
    living.filter((outcome) => outcome.kind === kind),
  )[0];
  return best ?? { kind: 'refused', code: 'push.gone' };
}

async function sendTo(
  to: PushSubscriber,
  message: NoticeMessage,
  settings: PushSettings,
): Promise<PushOutcome> {
  const request = signed(to, message, settings);
  if (request === undefined) return 'gone';
  try {
    const answer = await fetch(to.endpoint, {
      ...{ method: 'POST', body: new Uint8Array(request.body), redirect: 'error' },
      headers: textHeaders(request.headers),
      // The library's own sending waits for silence only, not for a slow drip.
      signal: AbortSignal.timeout(settings.patienceMs ?? 10_000),
    });
    await answer.body?.cancel();
    return outcomeOf(answer);
  } catch (error) {
    return { kind: 'unknown', code: `push.${error instanceof Error ? error.name.toLowerCase() : 'failed'}` };
  }
}

/** @returns undefined for keys that are none: no browser could read it */
function signed(
  { endpoint, keys }: PushSubscriber,
  message: NoticeMessage,
  { publicKey, privateKey, contact }: PushSettings,
) {
  try {
    return webPush.generateRequestDetails({ endpoint, keys }, payloadOf(message), {
      vapidDetails: { subject: contact, publicKey, privateKey },
      ...{ TTL: Math.max(0, Math.floor(message.remainingMs / 1000)), urgency: 'high' },
      topic: topicOf(message),
    });
  } catch {
    return undefined;
  }
}

function payloadOf(message: NoticeMessage): string {
  const { title, text, url, cancel } = message;
  return JSON.stringify({ title, text, url, tag: topicOf(message), see: noticeMessages.see, cancel });
}

/** A push service takes 32 letters of base64url; the id of a notice without hyphens has just these. */
function topicOf({ id }: NoticeMessage): string {
  return id.replaceAll('-', '').slice(0, 32);
}

function textHeaders(headers: object): Record<string, string> {
  const own = Object.entries(headers).filter(([name]) => name !== 'Content-Length');
  return Object.fromEntries(own.map(([name, value]) => [name, String(value)]));
}

function outcomeOf({ ok, status, headers }: Response): PushOutcome {
  if (ok) return { kind: 'sent' };
  if (status === 404 || status === 410) return 'gone';
  const code = `push.${status}`;
  if (status !== 429 && status < 500) return { kind: 'refused', code };
  const seconds = Number(headers.get('Retry-After'));
  return { kind: 'later', code, ...(seconds > 0 && { afterMs: seconds * 1000 }) };
}
