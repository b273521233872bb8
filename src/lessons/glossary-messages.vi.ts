/** Texts of the page of words. */
export const glossaryMessages = {
  title: 'Sổ từ ngữ',
  description: 'Những từ của cơ quan nhà nước, nói lại bằng lời dễ hiểu, mỗi từ có một câu ví dụ.',
  lead: 'Từ của cơ quan, nói lại cho dễ hiểu. Mỗi từ có một câu ví dụ.',
  letters: 'Chọn chữ cái đầu',
  example: 'Ví dụ:',
  also: (words: readonly string[]) => `Còn gọi là: ${words.join(', ')}.`,
  taughtIn: 'Có trong bài:',
  source: (text: string) => `Theo ${text}.`,
  status: { verified: '', 'needs-check': 'Chưa đối chiếu với bản gốc.' },
  open: 'Mở sổ từ ngữ',
} as const;
