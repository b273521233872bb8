import { expect, test } from 'vitest';
import { Reader, type ReaderState, slowRate } from './reader.ts';

function createVoice() {
  const said: (readonly [string, number])[] = [];
  const ends: (() => void)[] = [];
  return {
    said,
    ends,
    say(text: string, rate: number, onEnd: () => void) {
      said.push([text, rate]);
      ends.push(onEnd);
    },
    silence: () => undefined,
  };
}

function createReader() {
  const voice = createVoice();
  const moves: [number | undefined, ReaderState][] = [];
  const moved = (at: number | undefined, state: ReaderState) => void moves.push([at, state]);
  const reader = new Reader(['Một.', 'Hai.', 'Ba.'], voice, { moved });
  return { voice, moves, reader, endOfSentence: () => voice.ends.at(-1)?.() };
}

test('says one sentence after the other from where it began, and is still at the end', () => {
  const { voice, moves, reader, endOfSentence } = createReader();
  reader.start(1);
  endOfSentence();
  endOfSentence();
  expect(voice.said.map(([text]) => text)).toEqual(['Hai.', 'Ba.']);
  expect(moves).toEqual([
    [1, 'speaking'],
    [2, 'speaking'],
    [undefined, 'still'],
  ]);
});

test('after a pause the sentence is said again; the end of the one that was cut off moves nothing', () => {
  const { voice, moves, reader } = createReader();
  reader.start(0);
  reader.pause();
  voice.ends[0]?.();
  expect(moves.at(-1)).toEqual([0, 'paused']);
  reader.goOn();
  expect(voice.said.map(([text]) => text)).toEqual(['Một.', 'Một.']);
});

test('slower says the sentence again, slower; while paused it waits for the next one', () => {
  const { voice, reader } = createReader();
  reader.start(0);
  reader.changePace();
  expect(voice.said.at(-1)).toEqual(['Một.', slowRate]);
  reader.pause();
  reader.changePace();
  expect(voice.said).toHaveLength(2);
  reader.goOn();
  expect(voice.said.at(-1)).toEqual(['Một.', 1]);
});

test('stopped, it begins anew next time', () => {
  const { moves, reader, voice } = createReader();
  reader.start(2);
  reader.stop();
  reader.goOn();
  expect(moves.at(1)).toEqual([undefined, 'still']);
  expect(voice.said.at(-1)?.[0]).toBe('Một.');
});
