import { describe, expect, test } from 'vitest';
import { noticeMessages } from '../../messages-notices.vi.ts';
import type { NoticeKind } from '../../rules/notices/notice-kinds.ts';
import { partsOfMessage } from '../../rules/notices/text-message.ts';
import { composeAloud, composeNotice } from './compose-notice.ts';
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
  endsAt: Date.parse('2026-12-01T10:30+07:00'),
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
      'Bác Nguyễn Thị Hồng có lớp 08:00 Thứ Ba 1/12, Phòng 1, Trung tâm ví dụ.',
    ]);
    const url = `https://camtay.example.vn/lop-hoc/phieu#phieu=${token}&viec=huy`;
    expect(cancel).toEqual({ label: 'Không đi được', url });
    expect(shortMessage).toBe(
      `Cam Tay: Bac Nguyen Thi Hong co lop 08:00 Thu Ba 1/12, Phong 1, Trung tam vi du. Khong di duoc: ${url}`,
    );
    expect(letter).toContain(`Không đi được: ${url}`);
  });

  test.each(kinds)('"%s" fits one short message, and two with its link, whatever it says', (kind) => {
    for (const status of ['confirmed', 'waitlisted', 'pending'] as const) {
      const said = { ...longest, status, movedFrom: longest.startsAt - 7 * 86_400_000 };
      const { shortMessage } = composeNotice(kind, { ...said, reason: 'Bận bầu cử '.repeat(18) }, links);
      expect(partsOfMessage(shortMessage)).toBe(hasLink.includes(kind) ? 2 : 1);
    }
  });

  test('a moved class is named by its old hour; who waits reads that it is still the queue', () => {
    const movedFrom = Date.parse('2026-11-27T09:00+07:00');
    const said = (changed: Partial<NoticeFacts>, from: number | undefined = movedFrom) =>
      composeNotice('moved', { ...facts, ...changed, movedFrom: from }, links).text;
    const where = '08:00 Thứ Ba 1/12, Phòng 1, Trung tâm ví dụ';
    expect(said({})).toBe(
      `Lớp 09:00 Thứ Sáu 27/11 của bác Nguyễn Thị Hồng đổi sang ${where}. Phiếu vẫn giữ nguyên.`,
    );
    expect(said({ status: 'waitlisted' })).toBe(
      `Lớp 09:00 Thứ Sáu 27/11 mà bác Nguyễn Thị Hồng đang chờ chỗ đổi sang ${where}. Số thứ tự giữ nguyên.`,
    );
    expect(said({ status: 'pending' })).toBe(
      `Lớp 09:00 Thứ Sáu 27/11 đổi sang ${where}. Phiếu của bác Nguyễn Thị Hồng vẫn đang chờ cán bộ xem.`,
    );
    expect(said({}, facts.startsAt)).toBe(
      'Lớp 08:00 Thứ Ba 1/12 của bác Nguyễn Thị Hồng nay học đến 10:30, ở Phòng 1, Trung tâm ví dụ. Phiếu vẫn giữ nguyên.',
    );
    // Written before the old hour was kept.
    expect(composeNotice('moved', facts, links).text).toBe(
      `Lớp của bác Nguyễn Thị Hồng đổi sang ${where}. Phiếu vẫn giữ nguyên.`,
    );
  });

  test('the address of a room goes along where it fits, else the room alone', () => {
    const far = {
      ...facts,
      place: 'Nhà văn hóa thôn 5, cạnh trạm y tế, xã Ví Dụ, huyện cũ Bến Mơ '.repeat(2),
    };
    const said = composeNotice('confirmed', far, links);
    expect(said.text).toContain('cạnh trạm y tế');
    expect(said.shortMessage).toMatch(/, Phong 1\. Den noi doc ma K7M2QX\.$/);
    const near = composeNotice('confirmed', { ...facts, place: 'Thôn 5, xã A' }, links);
    expect(near.shortMessage).toContain('Phong 1, Thon 5, xa A.');
  });

  test('why a class is off is said in every way that has room for it', () => {
    const off = composeNotice('session-cancelled', { ...facts, reason: 'Bận bầu cử.' }, links);
    for (const said of [off.text, off.letter]) expect(said).toContain('Lý do: Bận bầu cử.');
    expect(off.shortMessage).toMatch(/Ly do: Ban bau cu\.$/);
    const aloud = composeAloud('session-cancelled', { ...facts, reason: 'Bận bầu cử' });
    expect(aloud).toMatch(/^Lớp 08:00 Thứ Ba 1\/12 nghỉ, .* Lý do: Bận bầu cử\.$/);
  });

  test('who calls reads the address and the old hour, and no number that changes', () => {
    const movedFrom = facts.startsAt - 86_400_000;
    expect(composeAloud('moved', { ...facts, movedFrom })).toMatch(
      /^Lớp 08:00 Thứ Hai 30\/11 .*Phòng 1, Trung/,
    );
    expect(composeAloud('renumbered', facts)).toBe(
      'Bác Nguyễn Thị Hồng đang ở hàng chờ lớp 08:00 Thứ Ba 1/12. Có chỗ thì báo ngay.',
    );
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
