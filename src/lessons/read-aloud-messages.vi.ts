/** What stands on the controls for listening to a lesson. */
export const messages = {
  label: 'Nghe bài',
  main: { still: 'Nghe bài', speaking: 'Tạm dừng', paused: 'Nghe tiếp' },
  slower: 'Đọc chậm hơn',
  faster: 'Đọc như thường',
  stop: 'Thôi nghe',
} as const;
