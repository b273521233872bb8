import type { Kind } from './rules/catalogue.ts';

/** Texts of the search page and its script. */
export const messages = {
  title: 'Tìm',
  description: 'Tìm bài học, thủ tục, từ ngữ và cách gỡ trục trặc. Gõ có dấu hay không dấu đều được.',
  label: 'Tìm gì?',
  hint: 'Gõ như nói hằng ngày, có dấu hay không dấu đều được. Ví dụ: lam giay khai sinh',
  submit: 'Tìm',
  suggestions: 'Gợi ý',
  suggestionCount: (count: number) => (count === 0 ? '' : `Có ${count} gợi ý. Bấm mũi tên xuống để chọn.`),
  searching: 'Đang tìm…',
  noLetters: 'Chưa gõ chữ nào. Gõ một hai chữ, ví dụ: khai sinh.',
  kinds: {
    lesson: 'Bài học',
    procedure: 'Thủ tục',
    term: 'Từ ngữ',
    fault: 'Khi gặp trục trặc',
  } satisfies Record<Kind, string>,
  found: (count: number, query: string) => `Tìm thấy ${count} mục hợp với “${query}”.`,
  near: (count: number, query: string) => `Không thấy “${query}”. Đây là ${count} mục gần giống nhất.`,
  onlyTold: (query: string) => `Không mục nào tên “${query}”, nhưng có bài nói đến. Xem ngay dưới đây.`,
  nothing: (query: string) => `Không thấy “${query}”. Thử gõ ít chữ hơn, hoặc chọn ở dưới.`,
  failed: 'Chưa mở được phần tìm. Kiểm tra mạng rồi bấm Tìm lần nữa, hoặc chọn ở dưới.',
  resultsTitle: 'Kết quả',
  inLessons: {
    title: 'Trong bài học',
    searching: 'Đang tìm trong lời của các bài…',
    found: (count: number) => `Có ${count} bài nữa nói đến điều này.`,
    told: (count: number) => `Có ${count} bài nói đến điều này.`,
    nothing: 'Không bài nào khác nói đến điều này.',
    failed: 'Chưa tìm được trong lời của các bài. Kiểm tra mạng rồi bấm Tìm lần nữa.',
  },
  ways: {
    title: 'Xem tất cả',
    lessons: 'Tất cả bài học',
    procedures: 'Tất cả thủ tục',
    terms: 'Tất cả từ ngữ',
  },
  withoutScript:
    'Trình duyệt này đang tắt JavaScript nên chưa tìm được. Đây là tất cả các bài, chọn một bài để đọc.',
  allTitle: 'Tất cả bài học',
  back: 'Học',
} as const;
