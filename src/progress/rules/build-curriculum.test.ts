import { expect, test } from 'vitest';
import { curriculumOf } from './build-curriculum.ts';

test('hands the page only what it shows, in the order given', () => {
  const lesson = {
    slug: 'a1-nam-khong',
    data: {
      title: 'Năm cái không',
      minutes: 6,
      contentVersion: 2,
      outcomes: [{ id: 'loi-ich', text: 'Kể năm lợi ích' }],
      sources: ['long'],
    },
    practice: ['nam-khong'],
    questions: [{ id: 'a1-q1', question: 'Điều nào?', anchor: 'nam-cai-khong', options: ['long'] }],
  };
  const task = { id: 'nam-khong', title: 'Xem hồ sơ', minutes: 4, story: ['long'] };
  expect(curriculumOf([lesson], [task])).toEqual({
    lessons: [
      {
        slug: 'a1-nam-khong',
        href: '/bai-hoc/a1-nam-khong',
        title: 'Năm cái không',
        minutes: 6,
        contentVersion: '2',
        outcomes: ['Kể năm lợi ích'],
        practice: ['nam-khong'],
        questions: [{ id: 'a1-q1', text: 'Điều nào?', anchor: 'nam-cai-khong' }],
      },
    ],
    tasks: [{ id: 'nam-khong', href: '/thuc-hanh/cong?bai=nam-khong', title: 'Xem hồ sơ', minutes: 4 }],
  });
});
