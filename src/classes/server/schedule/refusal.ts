import type { Clash } from '../../rules/schedule-slots.ts';
import type { scheduleFields, scheduleTitles } from '../../schedule-problem-messages.vi.ts';

/** Why the schedule is not changed; `details` go into the answer beside it. */
export type Refusal =
  | { readonly code: 'schedule.clash'; readonly clashes: readonly Clash[] }
  | {
      readonly code: Exclude<keyof typeof scheduleTitles, 'schedule.clash'>;
      readonly details?: Readonly<Record<string, unknown>>;
    }
  | { readonly field: string; readonly code: keyof typeof scheduleFields };

/**
 * Thrown inside a change to take everything back, the claimed key too: nothing was made and nobody was told, so a
 * repeat is decided anew. Outside of the change it is a value.
 */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
