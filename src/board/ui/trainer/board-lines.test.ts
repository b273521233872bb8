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

const board = {
  ...{ id: 'b', code: '123456', key: '654321', sessionId: null, subject: 'khai-sinh-cho-chau' },
  ...{ openedAt: at(0), closedAt: null },
};

test('the class in one sentence, with a table of its steps', () => {
  const seats = [
    seat('an', { progress: progress({ stepIndex: 4, doneAt: at(500) }) }),
    seat('be', { progress: progress({ stepIndex: 2, step: 'find', fault: 'F-ID' }), handRaisedAt: at(1) }),
    seat('cam', { progress: progress({ stepIndex: 2, step: 'find', since: at(595) }) }),
    seat('dao', { progress: null }),
    seat('em', { leftAt: at(2), handRaisedAt: at(1), progress: null }),
  ];
  expect(classLines({ revision: 9, serverTime: at(600), board, seats }, words, now)).toEqual({
    joined: 4,
    hands: 1,
    doneShare: 1 / 3,
    sentences: ['1/3 người đã xong.', 'Nửa lớp đã tới bước 2: Tìm thủ tục.'],
    more: ['1 người chưa bắt đầu.', '1 người vướng: Gõ sai số định danh.'],
    steps: [
      { name: 'bước 1', passed: 3, share: 1 },
      { name: 'bước 2: Tìm thủ tục', passed: 1, share: 1 / 3 },
      { name: 'bước 3', passed: 1, share: 1 / 3 },
      { name: 'bước 4: Tìm thủ tục', passed: 1, share: 1 / 3 },
    ],
  });
  expect(classLines({ revision: 0, serverTime: at(600), board, seats: [] }, words, now)).toEqual({
    ...{ joined: 0, hands: 0, doneShare: 0, sentences: ['Chưa ai bắt đầu bài.'], more: [], steps: [] },
  });
});

test('where everybody chooses, the task is named, and everybody counted', () => {
  const blurred = { since: at(595), fault: 'F-ID' };
  const seats = [
    ...['a', 'b', 'c'].map((id) => seat(id, { progress: progress({ ...blurred, stepIndex: 2 }) })),
    seat('d', { progress: progress({ stepIndex: 4, doneAt: at(500) }) }),
    seat('e', { progress: progress({ subject: 'a1-nam-khong', stepIndex: 1 }) }),
    ...['f', 'g'].map((id) => seat(id, { progress: null })),
  ];
  const all = { revision: 9, serverTime: at(600), board: { ...board, subject: null }, seats };
  const asked = { ...words, steps: { find: 'Tìm thủ tục nào?' } };
  expect(classLines(all, asked, now)).toMatchObject({
    sentences: [
      'Đông nhất là bài “Khai sinh cho cháu”: trong 4 người làm bài này, 1 người đã xong.',
      'Nửa số ấy đã tới bước 2: Tìm thủ tục nào?',
    ],
    more: ['1 người làm bài khác.', '2 người chưa bắt đầu.', '3 người vướng: Gõ sai số định danh.'],
  });
});

test('a task of one step has no way to show', () => {
  const seats = [seat('a', { progress: progress({ stepsTotal: 1 }) })];
  const lines = classLines({ revision: 1, serverTime: at(600), board, seats }, words, now);
  expect(lines).toMatchObject({ sentences: ['0/1 người đã xong.'], more: [], steps: [] });
});
