import type { Answer } from '#src/platform/api-client/ask.ts';
import { trainerMessages } from '../../messages-trainer.vi.ts';

/** Who looks at boards. The page tells it: boards know nothing of accounts and signing in. */
export interface TrainerAtWork {
  /** Every answer of the server passes here: any of them may say that the session is over. */
  hear<T>(answer: Answer<T>): Answer<T>;
}

/** Why something was not done, in a sentence. */
export function troubleOf(answer: Exclude<Answer<unknown>, { kind: 'ok' }>): string {
  if (answer.kind === 'offline') return trainerMessages.offline;
  return answer.status === 401 ? trainerMessages.pressAgain : answer.problem.title;
}
