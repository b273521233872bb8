import { readJson, writeText } from '#src/platform/learning-log/client/browser-store.ts';
import { type KeptSeat, readKeptSeat } from '../../rules/kept-seat.ts';

const key = 'ct.board';

/** The seat that this phone keeps. */
export function readSeat(): KeptSeat | undefined {
  return readKeptSeat(readJson(key));
}

/** Keep a seat; `undefined` takes it away. */
export function keepSeat(seat: KeptSeat | undefined): void {
  writeText(key, seat && JSON.stringify(seat));
}

/** Hear of what another tab did to the seat. */
export function onSeatOfOtherTab(heard: () => void): void {
  window.addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) heard();
  });
}
