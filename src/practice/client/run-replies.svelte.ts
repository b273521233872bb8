import type { Recorded } from '#sandbox/engine/run.ts';
import type { World } from '#sandbox/engine/world.ts';
import type { FieldError } from '#src/platform/ui/field.ts';
import { errorsOf, type ShownError } from './errors-of.ts';
import { noticesOf, type ShownNotice } from './shown-notices.ts';

/** What the portal says to the newest thing that was done. */
export class RunReplies {
  #errors = $state.raw<readonly ShownError[]>([]);
  #notices = $state.raw<readonly ShownNotice[]>([]);
  /** Made once per refusal, so that the summary takes the focus once. */
  readonly #summary = $derived(
    this.#errors
      .filter(({ inSummary }) => inSummary !== '')
      .map(({ id, inSummary }) => ({ id, message: inSummary })),
  );

  /** What is wrong, for the summary. */
  get errors(): readonly FieldError[] {
    return this.#summary;
  }
  get notices(): readonly ShownNotice[] {
    return this.#notices;
  }
  /** What is wrong at one control. */
  errorOf(id: string): string | undefined {
    return this.#errors.find((error) => error.id === id)?.message;
  }

  /**
   * Say what came of an event.
   * @param at the control of a refusal that names no field
   * @param emptied fields that held a real number and were emptied
   */
  show(world: World, { run, event, applied }: Recorded, at: string, emptied: readonly string[]): void {
    this.#errors = errorsOf(world, applied, at, emptied);
    this.#notices = noticesOf(world, event, applied, run.state.mode);
  }

  clear(): void {
    this.#errors = [];
    this.#notices = [];
  }

  /** Nothing but this. */
  say(notice: ShownNotice): void {
    this.#errors = [];
    this.#notices = [notice];
  }
}
