import type { FaultId, FieldProblemCode, ReasonCode, RefusalCode, SlipCode } from './codes.ts';

/** Which fault or officer's reason a mistake teaches. */
interface Lesson {
  readonly fault?: FaultId;
  readonly reason?: ReasonCode;
}

/** Refusals that are no mistake of the learner: doors that are not open yet, and moves of the run itself. */
const noMistakes: ReadonlySet<RefusalCode | SlipCode> = new Set([
  'session.signed-out',
  'session.expired',
  'run.not-started',
  'run.already-started',
  'undo.unknown-step',
  'time.too-far',
  'page.unknown',
  'draft.none',
  'draft.unknown',
  'message.unknown',
  'file.nothing-to-prepare',
  // The fault itself: what is done after it counts.
  'account.registered',
  'sign-in.busy',
  'phone.lost',
  'captcha.none',
  'approval.unknown',
  'scam.unknown',
  'harm.none',
]);

const lessons: Partial<Record<RefusalCode | SlipCode, Lesson>> = {
  'account.sim-mismatch': { fault: 'F-SIM' },
  'otp.expired': { fault: 'F-OTP-EXP' },
  'otp.superseded': { fault: 'F-OTP-LATE' },
  'otp.already-resent': { fault: 'F-OTP-LATE' },
  'otp.locked': { fault: 'F-OTP-LOCK' },
  'captcha.wrong': { fault: 'F-CAPTCHA' },
  'password.weak': { fault: 'F-PWD' },
  'password.differs': { fault: 'F-PWD' },
  'sign-in.forgotten': { fault: 'F-PWD' },
  'account.exists': { fault: 'F-DUP-ACC' },
  'sign-in.hammering': { fault: 'F-VNEID-DOWN' },
  'phone.still-lost': { fault: 'F-LOSTPHONE' },
  'account.not-locked': { fault: 'F-LOSTPHONE' },
  'scam.otp-given': { fault: 'F-SCAM' },
  'scam.app-installed': { fault: 'F-SCAM' },
  'scam.data-given': { fault: 'F-SCAM' },
  'scam.money-paid': { fault: 'F-FAKE99' },
  'scam.sign-in-approved': { fault: 'F-SCAM' },
  'file.type': { fault: 'F-TYPE', reason: 'R8' },
  'file.size': { fault: 'F-SIZE', reason: 'R8' },
  'procedure.not-this-task': { reason: 'R16' },
  'payment.wrong-order': { reason: 'R7' },
  'payment.unchecked': { reason: 'R7' },
  'supplement.incomplete': { fault: 'F-SUPP', reason: 'R1' },
  'submit.before-looking': { fault: 'F-NET', reason: 'R12' },
  'submit.duplicate': { fault: 'F-DUPSUB', reason: 'R12' },
  'payment.twice': { fault: 'F-PAY-PENDING' },
  'agency.wrong': { fault: 'F-AGENCY', reason: 'R3' },
  'owner.undeclared': { fault: 'F-OWNER', reason: 'R5' },
  'paper.flawed': { reason: 'R2' },
  'paper.wrong-document': { reason: 'R1' },
  'paper.blurred': { fault: 'F-IMG-BLUR', reason: 'R2' },
  'paper.cropped': { fault: 'F-IMG-CROP', reason: 'R2' },
  'paper.glare': { fault: 'F-IMG-GLARE', reason: 'R2' },
  'paper.page-missing': { fault: 'F-IMG-PAGE', reason: 'R2' },
  'paper.old-form': { fault: 'F-WRONGFORM', reason: 'R1' },
  'upload.unfinished': { fault: 'F-UPLOAD', reason: 'R1' },
  'address.old': { fault: 'F-ADDR-OLD', reason: 'R3' },
  'refile.unchanged': { fault: 'F-REJECT' },
  'draft.thrown-away': { fault: 'F-SESSION' },
  'payment.wrong-order-paid': { fault: 'F-PAY-WRONG', reason: 'R7' },
  'payment.other-check': { fault: 'F-PAY-WRONG' },
  'supplement.late': { fault: 'F-SUPP-LATE', reason: 'R13' },
  'delivery.wrong-address': { fault: 'F-POST' },
  'result.unchecked': { fault: 'F-RESULT-ERR' },
  'dossier.given-up': { fault: 'F-OVERDUE' },
};

const fieldLessons: Partial<Record<FieldProblemCode, Lesson>> = {
  'personal-id.shape': { fault: 'F-ID', reason: 'R4' },
  'personal-id.old-card': { fault: 'F-ID', reason: 'R4' },
  'card.differs': { reason: 'R4' },
  'name.marks': { fault: 'F-NAME', reason: 'R4' },
  'captcha.wrong': { fault: 'F-CAPTCHA' },
  'field.required': { fault: 'F-REQ' },
  'words.differ': { fault: 'F-WORDS', reason: 'R11' },
  'words.digits': { fault: 'F-WORDS', reason: 'R11' },
  'words.unmarked': { fault: 'F-WORDS', reason: 'R11' },
  'amount.differ': { fault: 'F-WORDS', reason: 'R11' },
  'amount.unmarked': { fault: 'F-WORDS', reason: 'R11' },
  'number.range': { fault: 'F-RANGE' },
  'age.short': { fault: 'F-RANGE', reason: 'R15' },
  'range.order': { fault: 'F-RANGE' },
  'range.long': { fault: 'F-RANGE' },
  'date.future': { fault: 'F-RANGE' },
  'parent.missing': { reason: 'R10' },
  'paper.missing': { fault: 'F-EMPTYATT', reason: 'R1' },
};

/** What a refusal or slip teaches; undefined when it is no mistake. A page that is only "invalid" says it by its fields. */
export function lessonOf(
  code: RefusalCode | SlipCode,
  fields: readonly FieldProblemCode[],
): Lesson | undefined {
  if (noMistakes.has(code)) return undefined;
  const fromField = fields.map((field) => fieldLessons[field]).find((lesson) => lesson !== undefined);
  return lessons[code] ?? fromField ?? {};
}

/** Whether a refusal is something to learn from: not a door that is not open yet, nor a move of the run itself. */
export function isMistake({ code }: { readonly code: RefusalCode }): boolean {
  return !noMistakes.has(code);
}
