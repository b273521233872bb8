import { describe, expect, test } from 'vitest';
import { noticeMessages } from '../../messages-notices.vi.ts';
import type { NoticeKind } from '../../rules/notices/notice-kinds.ts';
import { partsOfMessage } from '../../rules/notices/text-message.ts';
import { composeNotice } from './compose-notice.ts';
import type { NoticeFacts } from './notice-facts-repository.ts';

const kinds = Object.keys(noticeMessages.kinds) as NoticeKind[];
const token = `${'0198d0a2-0000-7000-8000-000000000000'}.${'x'.repeat(43)}`;
const links = { publicUrl: 'https://camtay.example.vn', tokenFor: () => token };
const facts: NoticeFacts = {
  ...{
    registrationId: 'r',
    status: 'confirmed',
    code: 'K7M2QX',
    waitNumber: 12,
    fullName: 'Nguyễn Thị Hồng',
  },
  ...{ isErased: false, startsAt: Date.parse('2026-12-01T08:00+07:00'), isSessionCancelled: false },
  ...{ makeupStartsAt: null, room: 'Phòng 1', place: 'Trung tâm ví dụ' },
  addresses: { push: [], email: null, phone: '0905123456' },
  purposes: new Set(),
};
/** As long as everything may be. */
const longest: NoticeFacts = {
  ...facts,
  ...{
    waitNumber: 500,
    fullName: 'Nguyễn Phước Bảo Phương',
    room: 'Phòng máy tính số 2, tầng 3, nhà văn hóa',
  },
  ...{ startsAt: Date.parse('2026-12-27T18:30+07:00') }, // a Sunday, the longest day in letters
  makeupStartsAt: Date.parse('2027-01-03T18:30+07:00'),
};
const hasLink: readonly NoticeKind[] = ['promoted', 'moved', 'reminder-days', 'reminder-hours'];

describe('a notice in words', () => {
  test('says who, when, where, and how to give the seat back', () => {
    const { title, text, shortMessage, letter, cancel } = composeNotice('reminder-days', facts, links);
    expect([title, text]).toEqual([
      'Nhắc lịch học',
      'Bác Nguyễn Thị Hồng có lớp 08:00 Thứ Ba 1/12, Phòng 1.',
    ]);
    const url = `https://camtay.example.vn/lop-hoc/phieu#phieu=${token}&viec=huy`;
    expect(cancel).toEqual({ label: 'Không đi được', url });
    expect(shortMessage).toBe(
      `Cam Tay: Bac Nguyen Thi Hong co lop 08:00 Thu Ba 1/12, Phong 1. Khong di duoc: ${url}`,
    );
    expect(letter).toContain(`Không đi được: ${url}`);
  });

  test.each(kinds)('"%s" fits one short message, and two with its link, whatever it says', (kind) => {
    const { shortMessage } = composeNotice(kind, longest, links);
    expect(partsOfMessage(shortMessage)).toBe(hasLink.includes(kind) ? 2 : 1);
  });

  test('a long name becomes its last word; a makeup day is named', () => {
    const named = { ...facts, fullName: 'Công Tằng Tôn Nữ Thị Hoàng Anh', makeupStartsAt: longest.startsAt };
    expect(composeNotice('session-cancelled', named, links).text).toBe(
      'Lớp 08:00 Thứ Ba 1/12 nghỉ, bác Anh đừng đến. Học bù: 18:30 Chủ nhật 27/12, bác đăng ký lại.',
    );
  });
});

test('a single mark halves the room of a message', () => {
  expect(
    ['a'.repeat(160), 'a'.repeat(161), `ă${'a'.repeat(69)}`, `ă${'a'.repeat(70)}`].map(partsOfMessage),
  ).toEqual([1, 2, 1, 2]);
});
