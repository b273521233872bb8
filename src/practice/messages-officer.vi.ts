/** The heading above what officers practise. */
export const officerTitle = 'Dành cho cán bộ';

/** Ways into what officers practise, in the order in which they stand. */
export const officerDoors = [
  {
    href: '/thuc-hanh/huong-dan',
    title: 'Tập hướng dẫn mà không làm thay',
    text: 'Ngồi cạnh một người dân giả lập, hỏi trước, giúp vừa đủ để họ tự làm được.',
  },
] as const;
