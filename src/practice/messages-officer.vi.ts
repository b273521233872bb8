import { composeMessages } from './messages-compose.vi.ts';
import { deskMessages } from './messages-desk.vi.ts';

/** The heading above what officers practise. */
export const officerTitle = 'Dành cho cán bộ';

/** Ways into what officers practise, in the order in which they stand. */
export const officerDoors = [
  {
    href: '/thuc-hanh/huong-dan',
    title: 'Tập hướng dẫn mà không làm thay',
    text: 'Ngồi cạnh một người dân giả lập, hỏi trước, giúp vừa đủ để họ tự làm được.',
  },
  {
    href: '/thuc-hanh/mot-cua',
    title: deskMessages.forOfficers.card,
    text: deskMessages.forOfficers.lead,
  },
  { href: '/thuc-hanh/soan-bai', title: composeMessages.link, text: composeMessages.linkNote },
] as const;
