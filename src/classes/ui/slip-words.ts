import { slipMessages } from '../messages-slip.vi.ts';
import type { ClassRequest } from '../rules/class-request.ts';
import type { Registration } from '../schemas.ts';

/** What became of a request, in a few words. */
export function statusOf({ fate }: ClassRequest): string {
  if (fate === undefined) return slipMessages.waiting.status;
  if (fate.kind === 'too-late') return slipMessages.tooLate.status;
  if (fate.kind === 'erased') return slipMessages.person.erased;
  if (fate.kind === 'refused') return slipMessages.refused.status;
  return titleOf(fate.registration);
}

/** What became of a registration, in a few words. */
export function titleOf({ status, reason }: Registration): string {
  if (reason === 'session-cancelled') return slipMessages.notHeld.status;
  return reason === 'lapsed' ? slipMessages.lapsed.status : slipMessages.status[status];
}

/** What the holder does with it, in a sentence. */
export function textOf({ status, reason, session }: Registration): string {
  if (reason === 'session-cancelled') return slipMessages.notHeld.text(session.cancelReason);
  return reason === 'lapsed' ? slipMessages.lapsed.text : slipMessages.text[status];
}

/** The code in two groups, as it is read aloud. */
export function spacedCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
