import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EventReader, type StreamEvent } from './event-reader.ts';

const encoder = new TextEncoder();

/** What a reader makes of a text that comes in these pieces of bytes. */
function readIn(pieces: readonly Uint8Array[]) {
  const reader = new EventReader();
  const events: StreamEvent[] = pieces.flatMap((piece) => reader.read(piece));
  return { events, lastId: reader.lastId, retryMs: reader.retryMs };
}

/** Cut bytes at these places. */
function cutAt(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const edges = [0, ...places.map((place) => place % (bytes.length + 1)), bytes.length];
  const sorted = edges.toSorted((a, b) => a - b);
  return sorted.slice(1).map((end, at) => bytes.slice(sorted[at], end));
}

const whole = (text: string) => readIn([encoder.encode(text)]);

test('reads messages with name and id, and leaves comments aside', () => {
  expect(
    whole('retry: 2000\n\n: beat\n\nevent: state\nid: 7\ndata: {"a":"Hồng"}\n\ndata: x\ndata:\ndata: y\n\n'),
  ).toEqual({
    events: [
      { event: 'state', data: '{"a":"Hồng"}', id: '7' },
      { event: 'message', data: 'x\n\ny', id: '7' },
    ],
    lastId: '7',
    retryMs: 2000,
  });
});

test('an id counts only when its message is whole, also one without data', () => {
  expect(whole('id: 1\ndata: a\n\nid: 2\ndata: b\n').lastId).toBe('1');
  expect(whole('id: 1\ndata: a\n\nid: 2\n\n')).toMatchObject({ lastId: '2', events: [{ data: 'a' }] });
  expect(new EventReader('9').lastId).toBe('9');
});

test('what is no field of the format changes nothing', () => {
  expect(whole('retry: soon\nid: a\0b\nwhat: now\ndata\nevent: e\ndata:  two\n\n')).toEqual({
    events: [{ event: 'e', data: '\n two', id: undefined }],
    lastId: undefined,
    retryMs: undefined,
  });
});

test('a mark at the very beginning is no part of the first line', () => {
  expect(whole('\uFEFFdata: a\n\n').events).toMatchObject([{ event: 'message', data: 'a' }]);
});

const lineEnds = fc.constantFrom('\n', '\r\n', '\r');
const word = fc
  .string({ unit: fc.constantFrom('a', ' ', ':', 'ễ', 'Đ', '🙂', '{', '"', '7'), maxLength: 12 })
  .map((text) => text.trimStart());
const message = fc.record({ id: fc.option(fc.nat(999)), event: fc.option(word), data: fc.array(word) });

test('wherever it is cut, in a letter too, and however its lines end, the same is read', () => {
  fc.assert(
    fc.property(fc.array(message), lineEnds, fc.array(fc.nat(), { maxLength: 20 }), (messages, end, cuts) => {
      const text = messages
        .flatMap(({ id, event, data }) => [
          ...(id === null ? [] : [`id: ${id}`]),
          ...(event === null ? [] : [`event: ${event}`]),
          ': a comment',
          ...data.map((line) => `data: ${line}`),
          '',
        ])
        .map((line) => line + end)
        .join('');
      const told = readIn(cutAt(encoder.encode(text), cuts));
      const ids = messages.flatMap(({ id }) => (id === null ? [] : [String(id)]));
      expect(told.lastId).toBe(ids.at(-1));
      expect(told.events.map(({ event, data }) => ({ event, data }))).toEqual(
        messages
          .filter(({ data }) => data.length > 0)
          .map(({ event, data }) => ({ event: event || 'message', data: data.join('\n') })),
      );
    }),
  );
});

test('one byte at a time is enough', () => {
  const bytes = encoder.encode('id: 3\r\nevent: change\r\ndata: "Ngọc Ánh"\r\n\r\n');
  expect(readIn([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual({
    events: [{ event: 'change', data: '"Ngọc Ánh"', id: '3' }],
    lastId: '3',
    retryMs: undefined,
  });
});
