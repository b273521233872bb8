/**
 * Where somebody is in a task or a lesson: ids and numbers only, in the shape that `src/board/told-schema.ts` lets through.
 * Nothing that a person types may stand in it.
 */
export interface ToldPlace {
  /** Id of the scenario or dialogue, slug of the lesson. */
  readonly subject: string;
  /** As the learning record names it: `papers`, `form.owner`. */
  readonly step: string;
  /** From 1. */
  readonly stepIndex: number;
  readonly stepsTotal: number;
  /** What goes wrong at this step, as a code; null while nothing does. */
  readonly fault: string | null;
  /** So far, in this task. */
  readonly mistakes: number;
  /** Asked for so far, in this task. */
  readonly hints: number;
  readonly isDone: boolean;
}

/** Asked only while somebody follows; undefined when it cannot be told. */
export type PlaceSource = () => ToldPlace | undefined | Promise<ToldPlace | undefined>;

declare global {
  interface Window {
    /** Where the person on this page is; whoever comes later asks it as well. */
    ctPlace?: PlaceSource;
  }
}

/** The event on `window` after every change of place. */
export const placeEvent = 'ct-place';

/**
 * Something changed. Nobody need follow: then nothing is worked out. On `window`, because who follows is a program of its
 * own (`platform/ui/followers.ts`) that shares no module with the page.
 */
export function tellPlace(source: PlaceSource): void {
  window.ctPlace = source;
  window.dispatchEvent(new Event(placeEvent));
}
