/** A network that has just come back may fail once more: the next tries come soon, in milliseconds. */
const pausesMs = [2_000, 4_000, 8_000];

interface Work {
  readonly attempt: () => Promise<unknown>;
  /** Whether another try could help now. */
  readonly isWorthwhile: () => Promise<boolean>;
  readonly pause: (ms: number) => Promise<unknown>;
}

/**
 * @returns what tries now and, while it is worthwhile, a few times more soon. One row of tries at a time: a call while
 *   one runs is a new chance, so that the row begins again, even when its last try has already begun.
 */
export function tryAgainSoon({ attempt, isWorthwhile, pause }: Work): () => Promise<void> {
  let left: number[] = [];
  let row: Promise<void> | undefined;

  async function tryInARow(): Promise<void> {
    await attempt();
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      if (!(await isWorthwhile())) return;
      await pause(next);
      await attempt();
    }
  }

  return () => {
    left = [...pausesMs];
    row ??= tryInARow().finally(() => {
      row = undefined;
    });
    return row;
  };
}
