import type { TestTime } from './rules/module-test.ts';

/** Texts of the tests over a module. */
export const testMessages = {
  open: 'Làm bài kiểm tra',
  listTitle: 'Bài kiểm tra',
  listDescription: 'Kiểm tra trước và sau lớp học, và kiểm tra cuối mỗi chặng.',
  listLead:
    'Mỗi chặng có ba bài: trước lớp học, sau lớp học, và cuối chặng. Làm lại bao nhiêu lần cũng được.',
  title: (module: string, title: string) => `Kiểm tra chặng ${module}: ${title}`,
  description: (module: string) => `Kiểm tra chặng ${module} trước lớp, sau lớp và cuối chặng.`,
  withoutScript:
    'Bài kiểm tra ghi kết quả vào máy này, nên cần JavaScript. Câu hỏi trong từng bài học vẫn đọc được mà không cần bật.',
  loading: 'Đang mở câu hỏi…',
  time: {
    before: { name: 'Trước lớp học', note: 'Để biết mình đang ở đâu. Chưa biết thì bấm “Tôi chưa biết”.' },
    after: { name: 'Sau lớp học', note: 'Đề khác với lần trước, để thấy mình tiến bộ bao nhiêu.' },
    final: {
      name: 'Cuối chặng',
      note: 'Đúng từ 8 trên 10 câu là đạt. Đạt và học đủ các bài thì có giấy chứng nhận.',
    },
  } satisfies Record<TestTime, { name: string; note: string }>,
  last: (right: number, all: number, day: string) => `Lần gần nhất: đúng ${right}/${all} câu, ngày ${day}.`,
  start: (time: string) => `Làm bài: ${time.toLocaleLowerCase('vi')}`,
  count: (at: number, of: number) => `Câu ${at}/${of}`,
  fromLesson: (title: string) => `Từ bài: ${title}`,
  choose: 'Chọn một câu trả lời',
  unknown: 'Tôi chưa biết',
  chooseFirst: 'Chưa chọn. Bấm vào một dòng; không biết thì chọn “Tôi chưa biết”.',
  next: 'Câu tiếp theo',
  back: 'Câu trước',
  hand: 'Nộp bài',
  kept: 'Trả lời đến đâu máy giữ đến đó, mở lại làm tiếp được.',
  result: {
    title: (right: number, all: number) => `Đúng ${right} trên ${all} câu`,
    passed: { title: 'Đạt bài kiểm tra', text: 'Học đủ các bài của chặng nữa là nhận được giấy chứng nhận.' },
    notYet: {
      title: 'Chưa đạt',
      text: 'Xem lại những câu dưới đây rồi làm đề kia. Làm bao nhiêu lần cũng được.',
    },
    before: 'Đã ghi lại. Học xong lớp thì làm bài “Sau lớp học” để thấy mình tiến bộ bao nhiêu.',
    gain: (before: number, after: number) =>
      `Trước lớp đúng ${before} phần trăm, sau lớp đúng ${after} phần trăm.`,
    wrong: 'Những câu nên xem lại',
    yours: 'Đã chọn:',
    right: 'Câu đúng:',
    readAgain: (part: string) => `Đọc lại phần “${part}”`,
    review: 'Những câu chưa đúng sẽ quay lại sau ba ngày, ở trang “Ôn lại một phút”.',
    again: 'Về các bài kiểm tra của chặng',
    certificate: 'Xem giấy chứng nhận',
  },
} as const;
