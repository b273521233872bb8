import fc from 'fast-check';
import type { EventDraft } from './event-schema.ts';
import { amountToPay, paymentOrder } from './office/payments.ts';
import { submissionKey } from './office/submission.ts';
import { pageNames } from './page.ts';
import { photoFlaws, photoKinds } from './photo-flaws.ts';
import { recommend } from './recommend/recommend.ts';
import { type Run, undoTarget } from './run.ts';
import type { Dossier, PracticeState } from './state.ts';
import { getPersona, type World } from './world.ts';

/** One move of a random learner: which kind, and numbers and texts to fill it with. */
export interface Move {
  readonly kind: 'right' | 'wrong' | 'nonsense' | 'undo' | 'restart';
  readonly pick: number;
  readonly other: number;
  readonly text: string;
}

const realNumbers = ['001099012345', '0912345678', '079 304 123 456', '+84 912 345 678', '038.123.4567'];
const someText = fc.oneof(
  fc.constantFrom(
    '',
    'Lê Hoài An',
    "H'Mai Êban",
    '31/02/2026',
    '3/11/2026',
    '000199000123',
    '12345678901',
    '08290',
    'co',
    '0600000104',
  ),
  fc.constantFrom(...realNumbers),
  fc.string({ maxLength: 12 }),
);
const move: fc.Arbitrary<Move> = fc.record({
  kind: fc.oneof(
    { weight: 60, arbitrary: fc.constant('right' as const) },
    { weight: 30, arbitrary: fc.constant('wrong' as const) },
    { weight: 15, arbitrary: fc.constant('nonsense' as const) },
    { weight: 5, arbitrary: fc.constant('undo' as const) },
    { weight: 1, arbitrary: fc.constant('restart' as const) },
  ),
  pick: fc.nat(1000),
  other: fc.nat(1000),
  text: someText,
});

/** A random learner: mostly right, often wrong, sometimes mad. */
export const moves = fc.array(move, { maxLength: 90, size: 'max' });

/** The event of one move in this run. */
export function toDraft(world: World, run: Run, next: Move): EventDraft {
  const fallback: EventDraft = { type: 'waited', seconds: 60 };
  if (next.kind === 'restart') return { type: 'run-restarted' };
  if (next.kind === 'undo') return { type: 'rewound', toSeq: undoTarget(run) ?? 0 };
  if (next.kind === 'nonsense') return nonsense(next);
  if (next.kind === 'wrong')
    return choose(wrongMoves(world, run.state, next), next.pick * 7 + next.other) ?? fallback;
  return recommend(world, run.state)?.draft ?? fallback;
}

/** Things that a person might do wrongly in this state, with names that exist. */
function wrongMoves(world: World, state: PracticeState, next: Move): EventDraft[] {
  const dossier = choose(state.dossiers, next.pick);
  const aboutDossier = dossier === undefined ? [] : dossierMoves(dossier, next);
  return [
    ...movesAbout(world, state, next),
    ...accountMoves(world, state, next),
    ...phoneMoves(world, state, next),
    ...draftMoves(world, state, next),
    ...aboutDossier,
    ...aboutDossier,
  ];
}

function movesAbout(world: World, state: PracticeState, { pick, other, text }: Move): EventDraft[] {
  const page = choose(pagesOf(world), pick);
  const code = choose(state.dossiers, pick)?.code;
  const waits = [1, 30, 90, 600, 3600, 86_400, 7 * 86_400, 30 * 86_400, 100 * 86_400];
  const subject = choose([code, page?.id, 'khai-sinh', text], other) ?? text;
  return [
    { type: 'page-opened', page: choose(pageNames, pick) ?? 'home', subject },
    { type: 'page-opened', page: choose(pageNames, other) ?? 'home' },
    { type: 'waited', seconds: choose(waits, pick) ?? 1 },
    { type: 'hint-asked' },
    { type: 'question-answered', question: world.scenario.questions[0]?.id ?? text, choice: text },
    { type: 'officer-acted', dossier: code ?? text, act: 'accept', reasons: [] },
  ];
}

function accountMoves(world: World, state: PracticeState, { pick, other, text }: Move): EventDraft[] {
  return [
    { type: 'sms-sent', to: pick % 2 === 0 ? '1414' : text, text: other % 2 === 0 ? 'tttb' : text },
    { type: 'carrier-visited' },
    { type: 'otp-requested' },
    { type: 'otp-entered', code: state.account.otp?.older[0] ?? state.account.otp?.code ?? text },
    {
      type: 'account-requested',
      answers: { personalId: text, fullName: text, birthDate: text, phone: text },
    },
    {
      type: 'password-chosen',
      checks: { length: true, upper: pick % 2 === 0, lower: true, digit: true, special: true },
      repeated: other % 2 === 0,
    },
    { type: 'sign-in-tried', personalId: text, code: text },
    { type: 'signed-out' },
    { type: 'captcha-renewed' },
    { type: 'recovery-started', personalId: getPersona(world).personalId },
    { type: 'account-locked' },
    { type: 'police-visited' },
    { type: 'harm-reported' },
  ];
}

function phoneMoves(world: World, state: PracticeState, { pick, other, text }: Move): EventDraft[] {
  const scam = choose(state.encounters, pick)?.scam ?? text;
  const choice = choose(world.scams.find(({ id }) => id === scam)?.choices ?? [], other)?.id ?? text;
  const approval = choose(state.phone.approvals, pick)?.id ?? text;
  return [
    { type: 'call-answered', scam },
    { type: 'call-continued', scam },
    { type: 'call-ended', scam },
    { type: 'scam-answered', scam, choice },
    { type: 'approval-answered', approval, approve: other % 2 === 0 },
  ];
}

function draftMoves(world: World, state: PracticeState, { pick, other, text }: Move): EventDraft[] {
  const page = choose(pagesOf(world), pick);
  const field = choose(page?.fields ?? [], other);
  const draft = choose(state.drafts, pick);
  const image = choose(state.phone.images, pick)?.id ?? text;
  const components = world.procedures.flatMap((procedure) => procedure.components);
  const component = choose(components, other)?.id ?? text;
  const answers = field === undefined ? {} : { [field.id]: pick % 3 === 0 ? pick % 2 === 0 : text };
  const agencies = ['commune-committee:08290', 'commune-committee:08323', 'commune-police:08323', 'nowhere'];
  return [
    { type: 'filing-started', procedure: choose(['khai-sinh', 'dang-ky-tam-tru', text], pick) ?? text },
    { type: 'draft-opened', draft: draft?.id ?? text },
    { type: 'draft-discarded', draft: draft?.id ?? text },
    { type: 'agency-chosen', agency: choose(agencies, pick) ?? text },
    { type: 'answers-typed', page: page?.id ?? text, answers },
    { type: 'page-completed', page: page?.id ?? text, answers },
    { type: 'file-prepared', image, action: pick % 2 === 0 ? 'convert' : 'compress' },
    { type: 'paper-attached', component, image },
    { type: 'paper-removed', component, image },
    { type: 'paper-attached', component, image: choose(state.vault, pick)?.id ?? text },
    {
      type: 'own-photo-taken',
      component,
      image: `own-${pick}`,
      kind: choose(photoKinds, other) ?? 'jpg',
      flaws: photoFlaws.slice(0, pick % 3),
      sizeBytes: pick % 5 === 0 ? 9_000_000 : 400_000,
    },
    { type: 'own-photos-lost', images: state.ownPhotos.slice(other % 2).map(({ id }) => id) },
    { type: 'papers-completed' },
    { type: 'upload-resumed' },
    { type: 'vault-item-used', item: choose(state.vault, pick)?.id ?? text },
    {
      type: 'delivery-chosen',
      way: choose(['electronic', 'counter', 'post'] as const, pick) ?? 'post',
      address: text,
      phone: text,
    },
    { type: 'attested', accepted: pick % 4 !== 0 },
    { type: 'dossier-submitted', key: draft === undefined ? text : submissionKey(draft) },
    { type: 'dossier-submitted', key: choose(state.dossiers, pick)?.keys[0] ?? text },
  ];
}

function dossierMoves(dossier: Dossier, { pick, text }: Move): EventDraft[] {
  const { code } = dossier;
  return [
    { type: 'dossier-refiled', dossier: code },
    { type: 'dossier-withdrawn', dossier: code },
    { type: 'supplement-started', dossier: code },
    { type: 'payment-compared', dossier: code, checks: ['procedure', 'payee', 'amount', 'dossier-code'] },
    {
      type: 'payment-made',
      dossier: code,
      payee: dossier.obligation?.payee ?? text,
      amountDong: amountToPay(dossier),
    },
    { type: 'payment-made', dossier: code, payee: text, amountDong: pick },
    { type: 'refund-asked', dossier: code },
    { type: 'proof-kept', dossier: code, proof: 'obligation-status' },
    { type: 'result-collected', dossier: code },
    { type: 'result-opened', dossier: code },
    { type: 'payment-reported', dossier: code, check: pick % 2 === 0 ? 'payee' : 'amount' },
    {
      type: 'payment-made',
      dossier: code,
      payee: paymentOrder(dossier)?.payee ?? text,
      amountDong: paymentOrder(dossier)?.amountDong ?? pick,
    },
    { type: 'result-confirmed', dossier: code },
    { type: 'correction-asked', dossier: code, field: pick % 2 === 0 ? 'childName' : text },
    { type: 'delivery-corrected', dossier: code, address: text, phone: '0600000104' },
    { type: 'dossier-rated', dossier: code, answers: { rateFace: '1', rateWaiting: text } },
    {
      type: 'petition-sent',
      answers: {
        petitionDossier: code,
        petitionOn: text,
        petitionCounter: text,
        petitionWords: text.repeat(9),
      },
    },
  ];
}

function pagesOf(world: World) {
  return world.procedures.flatMap((procedure) => procedure.pages);
}

function nonsense({ pick, other, text }: Move): EventDraft {
  // No field can be called so, and Zod leaves this one key out of whatever is read back.
  const answers = text === '__proto__' ? {} : { [text]: text };
  const drafts: readonly EventDraft[] = [
    {
      type: 'run-started',
      scenario: text,
      scenarioVersion: pick,
      engineVersion: other,
      mode: 'alone',
      seed: pick,
    },
    { type: 'rewound', toSeq: pick },
    { type: 'message-read', message: text },
    { type: 'procedure-searched', query: text },
    { type: 'answers-typed', page: text, answers },
    { type: 'page-opened', page: choose(pageNames, pick) ?? 'home', subject: text },
  ];
  return choose(drafts, other) ?? { type: 'hint-asked' };
}

function choose<T>(items: readonly T[], pick: number): T | undefined {
  return items[pick % Math.max(items.length, 1)];
}
