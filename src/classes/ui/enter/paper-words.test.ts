import { expect, test } from 'vitest';
import { formMessages } from '../../messages-form.vi.ts';
import type { ClassSession } from '../../schemas.ts';
import { lineOfDay, mailAddress, mailOf } from './paper-words.ts';

const day: ClassSession = {
  ...{ id: '1', title: 'Lớp', localDate: '2026-12-01', room: 'Phòng 1', status: 'open' },
  ...{ startsAt: '2026-12-01T01:00:00.000Z', endsAt: '2026-12-01T03:30:00.000Z' },
  ...{ capacity: 30, seatsLeft: 30, waiting: 0, queueLeft: 20 },
};
const place = { name: 'Trung tâm ví dụ', backTo: 'Nhà văn hóa thôn Đông', home: '12 đường Bến Mơ' };

test('the letter asks what the form online asks, and nothing else has room behind a colon', () => {
  const { body } = mailOf([day], place);
  const asked = body.split('\n').filter((line) => line.endsWith(': '));
  expect(asked).toHaveLength(7);
  const { fullName, phone, communeCode, helpNeeded, attendeeKind } = formMessages;
  for (const [at, words] of [attendeeKind.label, fullName.short, phone.field, communeCode.field].entries())
    expect(asked[at]).toContain(words);
  expect(`${helpNeeded.label}: `).toContain('?'); // a question that answers stand behind needs no two marks
  expect(asked[4]).toBe(`${helpNeeded.label.slice(0, -1)}: `);
  expect(body).toContain(formMessages.review.consent);
  expect(body).toContain(formMessages.review.reminder);
  expect(body).toContain(`- ${lineOfDay(day, place.home)}`);
  expect(body).toContain(place.backTo);
});

test('a mail program gets the whole letter, however its words are written', () => {
  const letter = mailOf([day], { ...place, name: 'A & B? #1' });
  const { searchParams } = new URL(mailAddress(letter));
  expect(searchParams.get('subject')).toBe(letter.subject);
  expect(searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(letter.body);
});

test('a day says where it is held only when that is not the centre', () => {
  const plain = lineOfDay(day, place.home); // of a page kept from before the address was told
  expect(lineOfDay({ ...day, place: place.home }, place.home)).toBe(plain);
  expect(lineOfDay({ ...day, place: 'Thôn 5, xã A' }, place.home)).toBe(`${plain}, Thôn 5, xã A`);
});
