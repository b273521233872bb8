import type { LessonSource } from './schemas.ts';

/** What a learner reads around the lessons; the lessons themselves are in content/lessons. */
export const messages = {
  termExample: 'Ví dụ:',
  listTitle: 'Học',
  listIntro: 'Mỗi bài chừng 5 đến 8 phút: nghe chuyện, xem hình, làm thử, trả lời vài câu.',
  listDescription: 'Các bài học ngắn về nộp hồ sơ qua mạng, có hình vẽ, bài tập và thẻ bỏ túi.',
  moduleName: (id: string, title: string) => `Chặng ${id}. ${title}`,
  minutes: (count: number) => `${count} phút`,
  /** The finishing of the site puts the figure in. */
  downloadSize: ' · tải {size}',
  standing: { learnt: 'Đã nắm chắc', read: 'Đã đọc xong, còn câu hỏi' },
  backToList: 'Học',

  lessonName: (code: string) => `Bài ${code}`,
  parts: (count: number) => `${count} phần`,
  outcomesTitle: 'Học xong bài này, mình sẽ:',
  tryNow: 'Thử ngay',
  practiseNote: 'Đây là chỗ tập. Sai không mất gì, làm lại lúc nào cũng được.',
  thenTitle: 'Hồi đó',
  nowTitle: 'Bây giờ',
  phone: 'Trên điện thoại',
  computer: 'Trên máy tính',
  overdueTitle: 'Bài này cần xem lại',
  overdue: (reviewBy: string) =>
    `Bài đã qua ngày phải đối chiếu lại (${reviewBy}). Cách làm vẫn dùng để tập được. Luật và số liệu thì hỏi lại cán bộ trước khi làm thật.`,

  pocketTitle: 'Cầm Tay – thẻ bỏ túi',
  pocketHint: 'In ra giấy nhỏ bằng bàn tay, hoặc chép vào sổ.',
  pocketPrint: 'In thẻ này',
  pocketFoot: 'Thẻ để học và tập. Không phải giấy tờ của cơ quan nhà nước.',

  sourcesTitle: 'Bài này dựa vào đâu?',
  legalFiguresTitle: 'Các con số trong bài:',
  sourcesChecked: (asOf: string, reviewBy: string) =>
    `Đối chiếu ngày ${asOf}. Xem lại trước ngày ${reviewBy}.`,
  sourceStatus: {
    verified: 'đã đối chiếu',
    local: 'mỗi nơi một khác',
    example: 'xem như ví dụ',
  } satisfies Record<LessonSource['status'], string>,

  finish: 'Đánh dấu đã đọc xong',
  finished: {
    learnt: 'Đã ghi: {you} nắm chắc bài này, các câu hỏi đều đúng.',
    read: 'Đã ghi: {you} đọc xong bài này. Trả lời đúng hết các câu hỏi là nắm chắc bài.',
  },
  notKept:
    'Máy này không cho lưu, nên lần sau mở lại sẽ không thấy dấu đã đọc. Bài vẫn đọc và làm bình thường.',
  previous: 'Bài trước',
  next: 'Bài sau',
  allLessons: 'Xem tất cả bài học',
  takeHome: 'Tài liệu mang về',
  forTrainers: 'Giảng viên: áp phích, bài đọc loa, trình chiếu',
} as const;
