import type { EventType } from '#sandbox/engine/event-schema.ts';

const sent: Partial<Record<EventType, 'page' | readonly string[]>> = {
  'account-requested': 'page',
  'otp-entered': 'page',
  'sign-in-tried': 'page',
  'recovery-started': 'page',
  'profile-corrected': 'page',
  'procedure-searched': 'page',
  'agency-chosen': 'page',
  'page-completed': 'page',
  'papers-completed': 'page',
  'delivery-chosen': 'page',
  'dossier-submitted': 'page',
  'payment-made': 'page',
  'petition-sent': 'page',
  'dossier-rated': 'page',
  'delivery-corrected': 'page',
  'payment-reported': ['wrong-check'],
  'correction-asked': ['wrong-word'],
  'sms-sent': ['smsTo', 'smsText'],
};

/** Which typed fields an event takes along when it is accepted; they need not be kept as a draft any more. */
export function sentBy(type: EventType): 'page' | readonly string[] {
  return sent[type] ?? [];
}
