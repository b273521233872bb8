/** What the phone shows when something came that it cannot read. The words of every other notice come with it. */
export const pushMessages = {
  title: 'Cầm Tay',
  text: 'Có tin mới về lớp học. Bấm vào đây để xem.',
} as const;
