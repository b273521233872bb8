/**
 * Every word the engine may answer with. Closed unions: the portal has a Vietnamese text for each
 * (`satisfies Record<Code, string>`), so a new code without a text fails the type check.
 */

/** Faults that a scenario can inject or that happen by themselves. @see sandbox/faults */
export const faultIds = [
  'F-SIM',
  'F-OTP-LATE',
  'F-OTP-EXP',
  'F-ID',
  'F-OWNER',
  'F-TYPE',
  'F-SIZE',
  'F-SESSION',
  'F-NET',
  'F-DUPSUB',
  'F-PAY-PENDING',
  // Papers and dossiers.
  'F-ADDR-OLD',
  'F-AGENCY',
  'F-IMG-BLUR',
  'F-IMG-CROP',
  'F-IMG-GLARE',
  'F-IMG-PAGE',
  'F-WRONGFORM',
  'F-EMPTYATT',
  'F-UPLOAD',
  'F-PAY-WRONG',
  'F-SUPP',
  'F-SUPP-LATE',
  'F-REJECT',
  'F-OVERDUE',
  'F-POST',
  'F-RESULT-ERR',
  'F-SIGN',
  'F-OTP-LOCK',
  'F-CAPTCHA',
  'F-PWD',
  'F-DUP-ACC',
  'F-VNEID-DOWN',
  'F-LOSTPHONE',
  'F-NAME',
  'F-REQ',
  'F-WORDS',
  'F-RANGE',
  'F-SCAM',
  'F-FAKE99',
] as const;

/** One of the faults that tasks teach. */
export type FaultId = (typeof faultIds)[number];

/** Faults that lie in one picture on the phone. */
export const pictureFaults = [
  'F-TYPE',
  'F-SIZE',
  'F-IMG-BLUR',
  'F-IMG-CROP',
  'F-IMG-GLARE',
  'F-IMG-PAGE',
] as const satisfies readonly FaultId[];
/** A fault that lies in one picture on the phone. */
export type PictureFault = (typeof pictureFaults)[number];

export { type DefectDetail, type ReasonCode, reasonCodes } from './reason-codes.ts';

/** What the form finds wrong with one field: codes of a field's own check, then of the rules between fields. */
export type FormProblemCode =
  | 'field.required'
  | 'field.too-long'
  | 'name.characters'
  | 'name.long'
  | 'name.mojibake'
  | 'name.case'
  | 'date.shape'
  | 'date.unreal'
  | 'date.year'
  | 'date.future'
  | 'personal-id.shape'
  | 'personal-id.old-card'
  | 'personal-id.real'
  | 'phone.shape'
  | 'phone.real'
  | 'email.real'
  | 'email.practice'
  | 'number.shape'
  | 'number.range'
  | 'year.shape'
  | 'option.unknown'
  | 'commune.unknown'
  | 'words.differ'
  | 'words.digits'
  | 'words.unmarked'
  | 'parent.younger'
  | 'parent.missing'
  | 'limit.passed'
  | 'amount.differ'
  | 'amount.unmarked'
  | 'age.short'
  | 'range.order'
  | 'range.long'
  | 'address.district';

/** What is wrong with one field of any screen. */
export type FieldProblemCode =
  | FormProblemCode
  | 'card.differs'
  | 'name.marks'
  | 'captcha.wrong'
  | 'paper.missing'
  | 'agency.missing'
  | 'delivery.not-offered'
  | 'petition.short'
  | 'petition.shouting'
  | 'password.weak'
  | 'password.differs'
  | 'sign-in.unknown-card'
  | 'sign-in.wrong-code'
  | 'recovery.unknown-card'
  | 'profile.other-phone';

/** An error stops the page; a warning is said once and the person decides. */
type Severity = 'error' | 'warning';

/** What is wrong at one field. */
export interface FieldProblem<Code extends FieldProblemCode = FieldProblemCode> {
  /** Id of the field or component; on a screen without a form, of the control. */
  readonly field: string;
  readonly code: Code;
  readonly severity: Severity;
  /** A limit the text may name: days, length, smallest or largest number. */
  readonly limit?: number;
}

/** What a form's own check finds. */
export type FormProblem = FieldProblem<FormProblemCode>;

/** Why an event was refused. The event stays in the log: it is the learner's mistake to learn from. */
export type RefusalCode =
  | 'real-data.personal-id'
  | 'real-data.phone'
  | 'real-data.email'
  | 'run.not-started'
  | 'run.already-started'
  | 'undo.unknown-step'
  | 'time.too-far'
  | 'page.unknown'
  | 'page.invalid'
  | 'question.unknown'
  | 'question.elsewhere'
  | 'question.wrong'
  | 'message.unknown'
  | 'sms.unknown-service'
  | 'sms.unknown-text'
  | 'sim.already-owned'
  | 'account.registered'
  | 'account.exists'
  | 'account.invalid'
  | 'account.not-own-card'
  | 'account.sim-mismatch'
  | 'account.not-begun'
  | 'account.locked'
  | 'account.not-locked'
  | 'captcha.wrong'
  | 'captcha.none'
  | 'otp.wrong'
  | 'otp.expired'
  | 'otp.superseded'
  | 'otp.already-resent'
  | 'otp.locked'
  | 'password.weak'
  | 'password.differs'
  | 'sign-in.no-account'
  | 'sign-in.unknown-card'
  | 'sign-in.wrong-code'
  | 'sign-in.forgotten'
  | 'sign-in.busy'
  | 'sign-in.hammering'
  | 'profile.other-phone'
  | 'recovery.unknown-card'
  | 'phone.lost'
  | 'phone.still-lost'
  | 'approval.unknown'
  | 'scam.unknown'
  | 'harm.none'
  | 'session.signed-out'
  | 'session.expired'
  | 'procedure.unknown'
  | 'procedure.not-this-task'
  | 'agency.unknown'
  | 'draft.none'
  | 'draft.unknown'
  | 'paper.unknown-component'
  | 'paper.unknown-image'
  | 'paper.not-attached'
  | 'file.type'
  | 'file.size'
  | 'file.nothing-to-prepare'
  | 'delivery.invalid'
  | 'review.incomplete'
  | 'attestation.missing'
  | 'dossier.unknown'
  | 'dossier.not-refilable'
  | 'supplement.not-asked'
  | 'supplement.incomplete'
  | 'payment.not-due'
  | 'payment.unchecked'
  | 'payment.wrong-order'
  | 'payment.nothing-to-refund'
  | 'proof.not-there-yet'
  | 'result.not-there'
  | 'result.nothing-wrong'
  | 'result.other-word'
  | 'upload.unfinished'
  | 'upload.none'
  | 'payment.order-right'
  | 'payment.other-check'
  | 'mail.not-back'
  | 'rating.too-early'
  | 'rating.incomplete'
  | 'petition.incomplete'
  | 'vault.nothing-to-use'
  | 'vault.other-paper'
  | 'act.not-allowed'
  | 'act.wrong-actor'
  | 'act.reason-missing';

/** What happened besides the change that was asked for. */
export type NoticeCode =
  | 'message.arrived'
  | 'otp.sent'
  | 'account.created'
  | 'password.changed'
  | 'account.locked'
  | 'account.unlocked'
  | 'approval.asked'
  | 'approval.denied'
  | 'scam.arrived'
  | 'call.arrived'
  | 'harm.reported'
  | 'session.expired'
  | 'draft.restored'
  | 'draft.prefilled'
  | 'submit.outcome-unknown'
  | 'submit.already-received'
  | 'submit.found'
  | 'dossier.acknowledged'
  | 'dossier.moved'
  | 'payment.pending'
  | 'payment.settled'
  | 'refund.arrived'
  | 'result.in-vault'
  | 'upload.stalled'
  | 'upload.done'
  | 'payment.order-corrected'
  | 'mail.came-back'
  | 'mail.sent-again'
  | 'correction.asked'
  | 'result.corrected'
  | 'result.confirmed'
  | 'rating.kept'
  | 'petition.sent'
  | 'petition.answered'
  | 'vault.used'
  | 'vault.attached'
  | 'own-photo.lost'
  | 'goal.reached';

/** Accepted by the portal, and still not the wise thing to do. */
export type SlipCode =
  | 'submit.before-looking'
  | 'payment.twice'
  | 'agency.wrong'
  | 'owner.undeclared'
  | 'paper.flawed'
  | 'paper.wrong-document'
  | 'paper.blurred'
  | 'paper.cropped'
  | 'paper.glare'
  | 'paper.page-missing'
  | 'paper.old-form'
  | 'address.old'
  | 'submit.duplicate'
  | 'refile.unchanged'
  | 'draft.thrown-away'
  | 'payment.wrong-order-paid'
  | 'supplement.late'
  | 'dossier.given-up'
  | 'delivery.wrong-address'
  | 'result.unchecked'
  | 'scam.otp-given'
  | 'scam.app-installed'
  | 'scam.data-given'
  | 'scam.money-paid'
  | 'scam.sign-in-approved';

/** Templates of the messages on the virtual phone; `letter` (the family) and `stranger` (a scam) bring their own text. */
export type MessageTemplate =
  | 'sim-owner'
  | 'sim-transferred'
  | 'otp'
  | 'account-created'
  | 'password-changed'
  | 'account-unlocked'
  | 'profile-changed'
  | 'dossier-acknowledged'
  | 'dossier-accepted'
  | 'dossier-rejected'
  | 'dossier-processing'
  | 'dossier-supplement'
  | 'dossier-resubmitted'
  | 'dossier-payment'
  | 'dossier-paid'
  | 'dossier-withdrawn'
  | 'dossier-stopped'
  | 'dossier-completed'
  | 'dossier-returned'
  | 'dossier-apology'
  | 'dossier-mail-back'
  | 'payment-corrected'
  | 'result-corrected'
  | 'petition-received'
  | 'petition-answered'
  | 'bank-paid'
  | 'bank-refunded'
  | 'letter'
  | 'stranger';
