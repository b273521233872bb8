import type { Dossier, Obligation } from '#sandbox/engine/state.ts';
import type { PracticeRun } from '../../client/practice-run.svelte.ts';

/** What every part about the fee of a dossier needs. */
export interface PaymentProps {
  run: PracticeRun;
  dossier: Dossier;
  obligation: Obligation;
}
