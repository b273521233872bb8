import type { Mode } from '#sandbox/engine/event-schema.ts';
import type { Scenario } from '#sandbox/scenario-schema.ts';
import type { MistakeKind } from './rules/mistake-kind.ts';

/** Texts of the page that says how a run went; its title is in `messages.vi.ts`. */
export const resultMessages = {
  passed: 'Làm được rồi!',
  passedNote: 'Các việc của bài đều xong.',
  notYet: 'Chưa xong hết',
  notYetNote: 'Còn việc bên dưới. Làm tiếp hoặc làm lại đều được.',
  goals: 'Các việc của bài',
  goalDone: 'đã xong',
  goalOpen: 'chưa xong',
  mistakes: 'Chỗ vấp và điều nên nhớ',
  noMistakes: 'Không vấp chỗ nào.',
  times: (count: number) => (count === 1 ? '1 lần' : `${count} lần`),
  review: 'Những chỗ trên nên xem lại trong bài học, rồi tập lại.',
  kinds: {
    'real-data': 'Số thật',
    account: 'Tài khoản và đăng nhập',
    procedure: 'Chọn thủ tục, cơ quan',
    form: 'Điền tờ khai',
    papers: 'Giấy tờ',
    submitting: 'Xem lại và nộp',
    money: 'Trả lệ phí',
    following: 'Theo dõi hồ sơ',
    other: 'Chỗ khác',
  } satisfies Record<MistakeKind, string>,
  testPassed: 'Đạt bài kiểm tra',
  tooManyMistakes: 'Xong việc nhưng chưa đạt',
  limits: ({ maxMistakes, minOwnShare }: Scenario['pass']) =>
    [
      maxMistakes === undefined ? '' : `Đạt khi vấp không quá ${maxMistakes} lần.`,
      minOwnShare === undefined ? '' : `Phần tự tay làm từ ${Math.round(minOwnShare * 100)}% trở lên.`,
      'Xem lại các chỗ vấp bên dưới rồi làm lại, đề sau sẽ khác đề này.',
    ]
      .filter((text) => text !== '')
      .join(' '),
  time: 'Thời gian làm',
  minutesAndSeconds: (seconds: number) =>
    seconds < 60 ? `${seconds} giây` : `${Math.floor(seconds / 60)} phút ${seconds % 60} giây`,
  steps: 'Số bước đã làm',
  way: 'Cách làm',
  hints: 'Số lần xem gợi ý',
  ownShare: 'Phần tự tay làm',
  next: {
    guided: 'Làm lại có hướng dẫn',
    hinted: 'Làm lại, bí mới xem gợi ý',
    alone: 'Làm lại một mình',
    test: 'Làm bài kiểm tra',
  } satisfies Record<Mode, string>,
  replay: 'Xem lại từng bước đã làm',
  continue: 'Làm tiếp bài này',
  learnOn: 'Học tiếp',
  toLesson: 'Về bài học của phần này',
} as const;
