import { expect, test } from 'vitest';
import { barState } from './bar-state.ts';
import { newSeat } from './kept-seat.ts';

const own = { name: 'Hồng', number: null, subject: null, isHandRaised: false, lastSeq: -1 };
const seat = newSeat('chìa', '482913', own, 0);
const calm = { seat, isOffline: false, isAsking: false, isLowered: false };
const raised = { ...seat, isHandRaised: true };
const asksForHelp = { ...seat, wantsHand: true };

test.each([
  ['here', {}],
  ['offline', { isOffline: true, isLowered: true }],
  ['hand', { seat: raised, isOffline: true }],
  ['hand-sending', { seat: asksForHelp }],
  ['hand-waiting', { seat: asksForHelp, isOffline: true }],
  ['here', { seat: { ...raised, wantsHand: false } }],
  ['hand-lowered', { isLowered: true }],
  ['asking', { seat: raised, isAsking: true }],
  ['over', { seat: { ...raised, over: 'board.closed' as const }, isAsking: true, isOffline: true }],
])('the bar says one thing: %s', (state, standing) => {
  expect(barState({ ...calm, ...standing })).toBe(state);
});
