import { schedule, sendMessage } from '../change.ts';
import { type Applied, done, doneWithSlip, refused } from '../outcome.ts';
import { officeMoment } from '../simulated-time.ts';
import type { PracticeState, VaultItem } from '../state.ts';
import type { World } from '../world.ts';

const correctionMinutes = 2 * 60;

/** The learner has compared the result with the paper and says that every word is right. */
export function confirmResult(state: PracticeState, code: string): Applied {
  const item = findOpened(state, code);
  if (item === undefined) return refused(state, 'result.not-there');
  const confirmed = changeItems(state, code, (other) => ({ ...other, confirmed: true }));
  const told = done(confirmed, { code: 'result.confirmed', subject: code });
  return doneWithSlip(told, item.misprint === undefined ? undefined : 'result.unchecked');
}

/** Ask for a correction, naming the word that is wrong. The office prints it again. */
export function askCorrection(world: World, state: PracticeState, code: string, field: string): Applied {
  const item = findOpened(state, code);
  if (item === undefined) return refused(state, 'result.not-there');
  if (item.misprint === undefined || item.correction === 'asked')
    return refused(state, 'result.nothing-wrong');
  if (item.misprint.field !== field) return refused(state, 'result.other-word');
  const asked = changeItems(state, code, (other) => ({ ...other, correction: 'asked' }));
  const at = officeMoment(world, state.now, correctionMinutes);
  return done(schedule(asked, { at, what: 'correction', dossier: code }), {
    code: 'correction.asked',
    subject: code,
  });
}

/** The result is printed anew, and is to be read again. */
export function correctResult(state: PracticeState, code: string): Applied {
  const corrected = changeItems(state, code, ({ misprint: _, confirmed: __, ...item }) => ({
    ...item,
    opened: false,
    correction: 'done',
  }));
  const told = sendMessage(corrected, {
    from: 'portal',
    template: 'result-corrected',
    params: { dossier: code },
  });
  return done(told, { code: 'result.corrected', subject: code });
}

function findOpened({ vault }: PracticeState, code: string): VaultItem | undefined {
  return vault.find(({ dossier, opened }) => dossier === code && opened);
}

function changeItems(
  state: PracticeState,
  code: string,
  change: (item: VaultItem) => VaultItem,
): PracticeState {
  return { ...state, vault: state.vault.map((item) => (item.dossier === code ? change(item) : item)) };
}
