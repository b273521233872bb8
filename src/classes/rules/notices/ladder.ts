/** What somebody has to have so that a channel reaches them. */
export type Reach = 'push' | 'email' | 'phone';

/** One way to tell people. */
export interface Rung {
  readonly name: string;
  readonly reach: Reach;
}

/**
 * The next way to try, in the order of the ladder.
 * @param tried names of those that have been given up for this notice
 * @returns undefined when only a human is left
 */
export function nextRung<R extends Rung>(
  ladder: readonly R[],
  reachable: ReadonlySet<Reach>,
  tried: readonly string[],
): R | undefined {
  return ladder.find(({ name, reach }) => reachable.has(reach) && !tried.includes(name));
}
