import type { MessageTemplate } from '#sandbox/engine/codes.ts';
import type { Message, PracticeState } from '#sandbox/engine/state.ts';

/** Who has done what a notice tells of. */
export type NoticePerson = 'portal' | 'reception' | 'caseWork';

const persons: Partial<Record<MessageTemplate, NoticePerson>> = {
  'dossier-acknowledged': 'portal',
  'dossier-accepted': 'reception',
  'dossier-rejected': 'reception',
  'dossier-processing': 'caseWork',
  'dossier-supplement': 'reception',
  'dossier-resubmitted': 'portal',
  'dossier-payment': 'portal',
  'dossier-paid': 'portal',
  'dossier-withdrawn': 'portal',
  'dossier-stopped': 'caseWork',
  'dossier-completed': 'caseWork',
  'dossier-returned': 'reception',
  'dossier-apology': 'caseWork',
  'dossier-mail-back': 'reception',
  'payment-corrected': 'portal',
  'result-corrected': 'caseWork',
  'petition-received': 'portal',
  'petition-answered': 'reception',
};

/** Who has told it; undefined for what is no notice about a dossier, such as a code to sign in. */
export function personOf({ template }: Message): NoticePerson | undefined {
  return persons[template];
}

/** Everything that was told about one's dossiers, newest first: the same as the messages on the phone, in one place. */
export function portalNotices({ phone }: PracticeState): readonly Message[] {
  return phone.messages
    .filter((message) => message.from === 'portal' && personOf(message) !== undefined)
    .toReversed();
}
