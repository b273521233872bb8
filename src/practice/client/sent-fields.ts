import type { EventType } from '#sandbox/engine/event-schema.ts';

const sent: Partial<Record<EventType, 'page' | readonly string[]>> = {
  'account-requested': 'page',
  'otp-entered': 'page',
  'sign-in-tried': 'page',
  'recovery-started': 'page',
  'procedure-searched': 'page',
  'agency-chosen': 'page',
  'page-completed': 'page',
  'papers-completed': 'page',
  'delivery-chosen': 'page',
  'dossier-submitted': 'page',
  'payment-made': 'page',
  'sms-sent': ['smsTo', 'smsText'],
};

/** Which typed fields an event takes along when it is accepted; they need not be kept as a draft any more. */
export function sentBy(type: EventType): 'page' | readonly string[] {
  return sent[type] ?? [];
}
