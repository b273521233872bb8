import { shownControls } from './shown-controls.ts';
import { placeEvent, type ToldPlace } from './tell-place.ts';

/** Where somebody is, and what stands on their screen. */
export interface Place extends ToldPlace {
  /** Ids of what can be pressed or filled in, from top to bottom, when it is asked for. @see shownControls */
  readonly controls: () => readonly string[];
}

/**
 * Hear where the person on this page is: at once, if the page has told already, and after every change.
 * @returns how to hear no more
 */
export function followPlaces(heard: (place: Place) => void): () => void {
  let turn = 0;
  const hear = async () => {
    turn += 1;
    const own = turn;
    const place = await window.ctPlace?.();
    if (place && own === turn) heard({ ...place, controls: () => [...shownControls().keys()] });
  };
  const listen = () => void hear();
  window.addEventListener(placeEvent, listen);
  listen();
  return () => {
    turn += 1;
    window.removeEventListener(placeEvent, listen);
  };
}
