import { type Command, claimCommand, storeAnswer } from '../command-log-repository.ts';
import type { Tx } from './locked-day-repository.ts';

/** The answer to a command, and whether it was given before. */
export interface Answer<Result> {
  readonly httpStatus: number;
  readonly result: Result;
  readonly replayed: boolean;
}

/** What was decided, and until when somebody may ask for it again at least. */
export interface Decided<Result> {
  readonly httpStatus: number;
  readonly result: Result;
  readonly neededUntil: number;
}

/** Decide under a key, or say again what was answered under it. */
export async function answerOnce<Result>(
  tx: Tx,
  command: Command,
  decide: () => Promise<Decided<Result>>,
): Promise<Answer<Result> | 'mismatch' | 'erased'> {
  const claim = await claimCommand(tx, command);
  if (claim.state === 'mismatch' || claim.state === 'erased') return claim.state;
  if (claim.state === 'answered')
    return { httpStatus: claim.httpStatus, result: claim.result as Result, replayed: true };
  const decided = await decide();
  await storeAnswer(tx, command, decided);
  return { httpStatus: decided.httpStatus, result: decided.result, replayed: false };
}
