import type { NoticeCode } from '#sandbox/engine/codes.ts';
import type { Mode, PracticeEvent } from '#sandbox/engine/event-schema.ts';
import type { Applied, Notice } from '#sandbox/engine/outcome.ts';
import type { World } from '#sandbox/engine/world.ts';
import { formatWeekdayDate } from '#src/platform/text/dates.ts';
import { formatVietnamTimeOfDay, vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import { messages } from '../messages.vi.ts';
import { noticeTexts, slipTexts } from '../messages-codes.vi.ts';

/** A notice as the screen shows it. */
export interface ShownNotice {
  readonly id: string;
  readonly kind: 'info' | 'success' | 'warning';
  readonly text: string;
}

const kinds: Partial<Record<NoticeCode, ShownNotice['kind']>> = {
  'account.created': 'success',
  'password.changed': 'success',
  'account.locked': 'success',
  'account.unlocked': 'success',
  'harm.reported': 'success',
  'call.arrived': 'warning',
  'scam.arrived': 'warning',
  'dossier.acknowledged': 'success',
  'payment.settled': 'success',
  'result.in-vault': 'success',
  'goal.reached': 'success',
  'session.expired': 'warning',
  'submit.outcome-unknown': 'warning',
  'payment.pending': 'warning',
  'upload.stalled': 'warning',
  'mail.came-back': 'warning',
  'upload.done': 'success',
  'payment.order-corrected': 'success',
  'result.corrected': 'success',
  'result.confirmed': 'success',
  'rating.kept': 'success',
  'petition.sent': 'success',
  'petition.answered': 'success',
  'vault.used': 'success',
  'vault.attached': 'success',
  'own-photo.lost': 'warning',
};

/** Another tab went on with this run. */
export const otherTabNotice: ShownNotice = { id: 'other-tab', kind: 'info', text: messages.otherTab };

/** The browser's Back led to a page that is no more. */
export const goneNotice: ShownNotice = { id: 'gone', kind: 'info', text: messages.gone };

const transferredNotice: ShownNotice = { id: 'transferred', kind: 'success', text: messages.transferred };

/** What to say after an event: what happened besides, how time passed, and, while guided, what was unwise. */
export function noticesOf(
  world: World,
  event: PracticeEvent,
  { state, notices, slip, refusal }: Applied,
  mode: Mode,
): readonly ShownNotice[] {
  const isLast = state.reached.length === world.scenario.goals.length;
  // The box that leads to the result says that all is done.
  const heard = isLast ? notices.filter(({ code }) => code !== 'goal.reached') : notices;
  const told = withoutEcho(event, heard).map((notice) => shown(world, notice));
  const slipped =
    // What strangers wanted is explained where they were answered.
    slip !== undefined && mode === 'guided' && !slip.startsWith('scam.')
      ? [{ id: slip, kind: 'warning' as const, text: slipTexts[slip] }]
      : [];
  const passed = event.type === 'waited' && refusal === undefined ? [timeNotice(state.now)] : [];
  const visited = event.type === 'carrier-visited' && refusal === undefined ? [transferredNotice] : [];
  return onceEach([...passed, ...visited, ...told, ...slipped]);
}

/** Of two notices that mean one thing to the learner, one; and none that the next screen says itself. */
function withoutEcho({ type }: PracticeEvent, notices: readonly Notice[]): readonly Notice[] {
  const codes = new Set(notices.map(({ code }) => code));
  const isEcho: Partial<Record<NoticeCode, boolean>> = {
    'message.arrived': codes.has('otp.sent') || codes.has('dossier.moved'),
    'otp.sent': type === 'account-requested',
    'draft.prefilled': type === 'filing-started',
    'dossier.acknowledged': type === 'dossier-submitted',
    'dossier.moved': type === 'dossier-submitted',
    'upload.stalled': true, // The paper's own row says it.
    'session.expired': true, // The sign-in page says it.
    'goal.reached': notices.some(({ code }) => code !== 'goal.reached' && kinds[code] === 'success'),
  };
  return notices.filter(({ code }) => !isEcho[code]);
}

function shown(world: World, { code, subject }: Notice): ShownNotice {
  const goal = code === 'goal.reached' && world.scenario.goals.find(({ id }) => id === subject);
  const text = goal ? `${noticeTexts[code]} ${goal.text}` : noticeTexts[code];
  return { id: goal ? `${code} ${goal.id}` : code, kind: kinds[code] ?? 'info', text };
}

function timeNotice(now: number): ShownNotice {
  const at = new Date(now).toISOString();
  const text = messages.timePassed(formatWeekdayDate(vietnamDateAt(at)), formatVietnamTimeOfDay(at));
  return { id: 'time', kind: 'info', text };
}

function onceEach(notices: readonly ShownNotice[]): readonly ShownNotice[] {
  return notices.filter(({ id }, place) => notices.findIndex((other) => other.id === id) === place);
}
