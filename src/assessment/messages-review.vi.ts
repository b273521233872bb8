import type { QuestionTrouble } from './client/load-questions.ts';

/** Texts of the page "Ôn lại". `{you}` is not used: the cards speak as the lessons' questions do. */
export const reviewMessages = {
  title: 'Ôn lại một phút',
  description: 'Xem lại những câu, những bước lần trước chưa đúng. Mỗi ngày nhiều nhất một phút.',
  lead: 'Những gì lần trước chưa đúng sẽ quay lại sau 3, 10 và 30 ngày. Mỗi ngày nhiều nhất một phút.',
  loading: 'Đang tìm thẻ cần ôn…',
  withoutScript: {
    title: 'Trang này cần bật JavaScript',
    text: 'Thẻ ôn nằm trên máy này, và trình duyệt cần JavaScript để đọc ra. Các bài học vẫn đọc được mà không cần bật.',
  },
  failed: {
    title: 'Chưa mở được câu hỏi',
    text: {
      'questions.offline': 'Máy đang mất mạng và câu hỏi chưa có trên máy. Khi có mạng, bấm “Thử lại”.',
      'questions.missing': 'Máy chủ không có tệp câu hỏi này. Bấm “Thử lại”, hoặc về Trang đầu rồi vào lại.',
      'questions.broken': 'Tệp câu hỏi bị hỏng trên đường tải về. Bấm “Thử lại”.',
    } satisfies Record<QuestionTrouble, string>,
    retry: 'Thử lại',
  },
  none: {
    title: 'Hôm nay không có gì phải ôn',
    next: (day: string) => `Thẻ tiếp theo đến hạn vào ${day}.`,
    nothing: 'Câu nào trả lời chưa đúng, bước nào còn vướng sẽ thành thẻ ôn ở đây.',
    tomorrow: 'Hôm nay đã ôn đủ một phút. Những thẻ còn lại để ngày mai.',
  },
  off: {
    title: 'Đang tắt nhắc ôn',
    text: 'Trang đầu không nhắc ôn nữa. Các thẻ vẫn còn nguyên trên máy.',
    on: 'Bật lại nhắc ôn',
  },
  turnOff: 'Tắt nhắc ôn ở trang đầu',
  notKept: 'Máy này không cho lưu, nên lựa chọn chỉ giữ đến khi đóng trang.',
  fromLesson: (title: string) => `Từ bài: ${title}`,
  choose: 'Chọn một câu trả lời',
  chooseFirst: 'Chưa chọn câu trả lời. Bấm vào một dòng trước đã.',
  check: 'Xem đúng chưa',
  right: 'Đúng rồi.',
  wrong: 'Chưa đúng.',
  rightAnswer: 'Câu đúng là:',
  readAgain: (part: string) => `Đọc lại phần “${part}”`,
  againIn: [
    'Ba ngày nữa hỏi lại.',
    'Bảy ngày nữa hỏi lại.',
    'Hai mươi ngày nữa hỏi lại.',
    'Đã nhớ chắc, không hỏi lại nữa.',
  ],
  next: 'Thẻ tiếp theo',
  finish: 'Xong phần ôn hôm nay',
  step: {
    heading: (step: string) => `Làm lại một bước: ${step}`,
    task: (title: string) => `Trong bài tập “${title}”, lần trước bước này còn vướng.`,
    ready: 'Mọi việc trước đó đã làm sẵn. Chỉ làm đúng bước này rồi quay về đây.',
    go: 'Làm lại bước này',
    later: 'Để lúc khác',
    message: 'một tin nhắn',
  },
  recall: {
    heading: (rule: string) => `Nhớ lại: ${rule}`,
    task: (title: string) =>
      `Trong hồ sơ “${title}”, lần trước điểm này chưa đúng. Nhẩm lại cách làm, rồi mở ra so.`,
    show: 'Mở cách làm đúng',
    remembered: 'Nhớ đúng rồi',
    forgot: 'Chưa nhớ ra',
  },
  done: {
    title: 'Xong phần ôn hôm nay',
    text: (right: number, all: number) => `Nhớ đúng ${right} trên ${all} thẻ.`,
    next: (day: string) => `Thẻ tiếp theo đến hạn vào ${day}.`,
    home: 'Về trang đầu',
  },
} as const;
