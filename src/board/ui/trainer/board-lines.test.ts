import { expect, test } from 'vitest';
import type { BoardWords } from '../../rules/board-words.ts';
import { at, progress, seat, start } from '../../rules/seat-for-tests.ts';
import { classLines } from './class-lines.ts';
import { seatLines } from './seat-lines.ts';

const words: BoardWords = {
  subjects: [
    { id: 'khai-sinh-cho-chau', title: 'Khai sinh cho cháu', kind: 'task' },
    { id: 'a1-nam-khong', title: 'Năm không', kind: 'lesson' },
  ],
  steps: { find: 'Tìm thủ tục' },
  faults: { 'F-ID': 'Gõ sai số định danh' },
};
const now = start + 600_000;
const lines = (changed: Parameters<typeof seat>[1]) =>
  seatLines(seat('an', changed), { words, subject: 'khai-sinh-cho-chau', now });

test('a card says where, since when and what goes wrong, without any id', () => {
  const told = progress({ since: at(300), fault: 'F-ID', mistakes: 2, hints: 1 });
  expect(lines({ progress: told })).toEqual({
    subject: undefined,
    step: 'Tìm thủ tục',
    standing: 'Đã 5 phút chưa qua bước này',
    fault: 'Vướng: Gõ sai số định danh',
    counts: 'sai 2 lần, xem 1 gợi ý',
  });
});

test('what this build does not know is named without its id', () => {
  const told = progress({ subject: 'bai-la', step: 'buoc-la', since: at(590), fault: 'otp.wrong' });
  expect(lines({ progress: told })).toEqual({
    subject: 'Một bài khác',
    step: '',
    standing: 'Vừa tới bước này',
    fault: 'Vướng một lỗi',
    counts: '',
  });
});

test.each([
  ['a raised hand', { handRaisedAt: at(480) }, 'Giơ tay 2 phút'],
  ['a hand just raised', { handRaisedAt: at(599) }, 'Vừa giơ tay'],
  ['silence', { seenAt: at(420) }, 'Mất liên lạc 3 phút'],
  ['being done', { progress: progress({ doneAt: at(0) }) }, 'Xong lúc 15:00'],
  ['having left', { leftAt: at(60), handRaisedAt: at(10) }, 'Rời lúc 15:01'],
  ['not having begun', { progress: null }, 'Vào lớp lúc 15:00'],
])('%s has words of its own', (_, changed, expected) => {
  expect(lines(changed).standing).toBe(expected);
});

test('hours are told as such', () => {
  const later = { words, subject: 'khai-sinh-cho-chau', now: start + 3_900_000 };
  const told = seat('an', { seenAt: at(3890), progress: progress() });
  expect(seatLines(told, later).standing).toBe('Đã 1 giờ 5 phút chưa qua bước này');
});

test('the class in one sentence, with a table of its steps', () => {
  const seats = [
    seat('an', { progress: progress({ stepIndex: 4, doneAt: at(500) }) }),
    seat('be', { progress: progress({ stepIndex: 2, step: 'find', fault: 'F-ID' }), handRaisedAt: at(1) }),
    seat('cam', { progress: progress({ stepIndex: 2, step: 'find', since: at(595) }) }),
    seat('dao', { progress: null }),
    seat('em', { leftAt: at(2), handRaisedAt: at(1), progress: null }),
  ];
  const board = {
    ...{ id: 'b', code: '123456', sessionId: null, subject: 'khai-sinh-cho-chau' },
    ...{ openedAt: at(0), closedAt: null },
  };
  expect(classLines({ revision: 9, serverTime: at(600), board, seats }, words, now)).toEqual({
    joined: 4,
    hands: 1,
    doneShare: 1 / 3,
    sentences: [
      '1/3 người đã xong.',
      'Nửa lớp đã tới bước 2: Tìm thủ tục.',
      '1 người vướng: Gõ sai số định danh.',
    ],
    steps: [
      { name: 'bước 1', passed: 3, share: 1 },
      { name: 'bước 2: Tìm thủ tục', passed: 1, share: 1 / 3 },
      { name: 'bước 3', passed: 1, share: 1 / 3 },
      { name: 'bước 4: Tìm thủ tục', passed: 1, share: 1 / 3 },
    ],
  });
  expect(classLines({ revision: 0, serverTime: at(600), board, seats: [] }, words, now)).toEqual({
    ...{ joined: 0, hands: 0, doneShare: 0, sentences: ['Chưa ai bắt đầu bài.'], steps: [] },
  });
});
