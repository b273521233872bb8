import type { TypedChanges } from './typed-values.svelte.ts';

/**
 * What was typed and is still on its way into the database: in sessionStorage, which takes it at once, so that a page
 * that goes in the same moment loses nothing. Only of this tab, and only until it is stored.
 */
export interface HeldTyping {
  /** What was held when the page went; `undefined` when everything had been stored. */
  read(page: string): TypedChanges | undefined;
  /** Hold these; `undefined`: they are stored. */
  hold(page: string, changes: TypedChanges | undefined): void;
}

/** Of one run. A browser without sessionStorage has only the database, which says so by itself. */
export function holdTyping(runId: string): HeldTyping {
  const keyOf = (page: string) => `ct.typed.${runId}.${page}`;
  return {
    read(page) {
      try {
        const text = sessionStorage.getItem(keyOf(page));
        return text === null ? undefined : withoutNulls(JSON.parse(text));
      } catch {
        return undefined;
      }
    },
    hold(page, changes) {
      try {
        if (changes) sessionStorage.setItem(keyOf(page), JSON.stringify(changes, nullForNothing));
        else sessionStorage.removeItem(keyOf(page));
      } catch {
        // Refused or full: the write to the database is under way all the same.
      }
    },
  };
}

/** JSON leaves out what is `undefined`, but here it says that a field is to be forgotten. */
function nullForNothing(_: string, value: unknown): unknown {
  return value === undefined ? null : value;
}

function withoutNulls(json: unknown): TypedChanges | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  return Object.fromEntries(Object.entries(json).map(([field, value]) => [field, value ?? undefined]));
}
