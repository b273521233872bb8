import { findGroup, type PackGroup, packGroups } from './pack-groups.ts';

/** What a person wants otherwise than it comes by itself. Ids of groups. */
export interface KeptChoice {
  /** Would come by itself, but was removed. */
  readonly removed: readonly string[];
  /** Comes only when asked for, and was. */
  readonly asked: readonly string[];
}

/** Whoever has chosen nothing. */
export const nothingChosen: KeptChoice = { removed: [], asked: [] };

const VERSION = 1;

/** A choice as it is stored. */
export function choiceText({ removed, asked }: KeptChoice): string {
  return JSON.stringify({ version: VERSION, removed, asked });
}

/** The choice in a stored text. Anything can stand there: what is no choice, or names no group, counts as nothing chosen. */
export function parseChoice(text: string | null): KeptChoice {
  const stored = parseJson(text ?? 'null') as {
    version?: unknown;
    removed?: unknown;
    asked?: unknown;
  } | null;
  if (stored?.version !== VERSION) return nothingChosen;
  const idsIn = (list: unknown, byItself: boolean): string[] =>
    Array.isArray(list) ? list.filter((id) => findGroup(id)?.byItself === byItself) : [];
  return { removed: idsIn(stored.removed, true), asked: idsIn(stored.asked, false) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Whether a group belongs on the device. */
export function isWanted({ id, stays, byItself }: PackGroup, { removed, asked }: KeptChoice): boolean {
  return stays || (byItself ? !removed.includes(id) : asked.includes(id));
}

/** The choice with one group kept, or done without. */
export function withGroup(choice: KeptChoice, { id, byItself }: PackGroup, keep: boolean): KeptChoice {
  const without = (ids: readonly string[]) => ids.filter((other) => other !== id);
  return {
    removed: [...without(choice.removed), ...(byItself && !keep ? [id] : [])].sort(),
    asked: [...without(choice.asked), ...(!byItself && keep ? [id] : [])].sort(),
  };
}

/** The choice with the whole course kept; what has to be asked for is no part of it. */
export function withWholeCourse({ asked }: KeptChoice): KeptChoice {
  return { removed: [], asked };
}

/** What the worker is told to do without: first words of names of packs, always in the same order. */
export function leaveOutOf({ removed, asked }: KeptChoice): string[] {
  const notAsked = packGroups.filter(({ id, byItself }) => !byItself && !asked.includes(id));
  const without = [...removed.map((id) => findGroup(id)), ...notAsked];
  return without.flatMap((group) => group?.packs ?? []).sort();
}
