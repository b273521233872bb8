import type { GradeRule } from '#sandbox/desk/grade-line.ts';
import type { OwnTrouble } from '#sandbox/desk/own-words.ts';

interface RuleText {
  /** What was looked at. */
  readonly name: string;
  readonly right: string;
  /** What to do next time, and why. */
  readonly notYet: string;
  /** The lesson that teaches it. */
  readonly lesson: 'E2' | 'E3' | 'E4' | 'E5' | 'E6';
}

/** What the rules of the desk say, line by line: kindly, with why and where it is taught. */
export const gradingMessages = {
  title: 'Lời giải',
  passed: (percent: string) => `Đạt: ${percent}`,
  notYet: (percent: string) => `${percent}, chưa đạt. Xem từng điểm rồi làm lại, sẽ nhanh hơn.`,
  mend: (percent: string, names: string) => `${percent}, chưa đạt. Phải sửa: ${names}.`,
  mendWhy: 'Chỉ một điểm như vậy là phiếu chưa gửi đi được, dù phần còn lại đã đúng.',
  must: 'Phải sửa',
  own: {
    unsure:
      'Máy không chắc câu tự viết này: dùng câu có sẵn, hoặc viết lại ngắn, chỉ nói gửi gì, cách nào, bao giờ.',
    'no-thing': 'Nêu đúng tên giấy tờ hoặc ô cần sửa.',
    'no-deed': 'Nói việc phải làm: gửi, chụp, sửa, mang…',
    negated: 'Câu này nghe như bảo đừng làm. Nói thẳng việc phải làm: gửi, chụp, sửa, mang…',
  } satisfies Record<OwnTrouble, string>,
  aboutFault: (title: string) => `Đây là phía cán bộ của tình huống “${title}”. Bài tập phía người dân:`,
  right: 'Đúng',
  improve: 'Cần xem lại',
  why: 'Vì sao quyết định như vậy',
  ownWhy: {
    accept: 'Xem lại hồ sơ của mình: không thiếu gì, không lệch gì, nên tiếp nhận.',
    'request-supplement': 'Hồ sơ này còn chỗ phải sửa hoặc bổ sung. Nói hết trong một lần.',
    process:
      'Phần bổ sung đã đủ. Hồ sơ đã tiếp nhận từ trước, nên chuyển giải quyết tiếp, không tiếp nhận lại.',
    reject: 'Hồ sơ này không thể nhận ở đây, bổ sung cũng không được. Trả sớm và chỉ đúng đường.',
  },
  rightAct: (act: string) => `Nên chọn: ${act}.`,
  missed: (subjects: string) => `Còn thiếu trong phiếu: ${subjects}.`,
  given: (subjects: string) => `Xem lại: ${subjects}.`,
  unknown: (words: string) => `Máy chưa hiểu: ${words}.`,
  wantedDay: (day: string) => `Ngày đúng: ${day}.`,
  wanted: (choice: string) => `Nên chọn: ${choice.replace(/\.$/u, '')}.`,
  again: 'Làm lại hồ sơ này',
  next: 'Hồ sơ khác',
  lesson: (code: string, title: string) => `Bài ${code}: ${title}`,
  lessons: {
    E2: 'Tiếp nhận, không đòi giấy đã có',
    E3: 'Yêu cầu bổ sung một lần, đủ, tử tế',
    E4: 'Thời hạn, ngày làm việc, tạm dừng, 15 giờ',
    E5: 'Trả kết quả, bưu chính, kho dữ liệu',
    E6: 'Thư xin lỗi khi trễ hạn',
  },
  rules: {
    decision: {
      name: 'Quyết định',
      right: 'Chọn đúng việc phải làm.',
      notYet: 'Việc khác hợp hơn với hồ sơ này. Đọc lại tình huống, giấy tờ và cơ sở dữ liệu.',
      lesson: 'E2',
    },
    'due-date': {
      name: 'Ngày hẹn trả',
      right: 'Tính đúng ngày làm việc.',
      notYet: 'Tính từ ngày nhận đủ hồ sơ, sau 15 giờ thì từ ngày làm việc kế tiếp, bỏ ngày nghỉ và ngày lễ.',
      lesson: 'E4',
    },
    deadline: {
      name: 'Hạn nào',
      right: 'Hạn bổ sung tính đúng ngày làm việc.',
      notYet: 'Đếm ngày làm việc, không tính hôm nay, bỏ ngày nghỉ và ngày lễ.',
      lesson: 'E4',
    },
    'forward-date': {
      name: 'Ngày chuyển',
      right: 'Chuyển đúng ngày.',
      notYet: 'Nhận trước 15 giờ thì chuyển trong ngày, sau 15 giờ thì chuyển đầu ngày làm việc kế tiếp.',
      lesson: 'E4',
    },
    'new-date': {
      name: 'Ngày hẹn lại',
      right: 'Ngày mới chắc chắn, tính đúng.',
      notYet: 'Chỉ nên hẹn lại một lần, nên phải đủ số ngày làm việc còn cần, không sớm và không muộn hơn.',
      lesson: 'E6',
    },
    'all-asked': {
      name: 'Thiếu gì: nói đủ trong một lần',
      right: 'Mọi điều cần nói đều có trong phiếu.',
      notYet: 'Phải nói cụ thể, đầy đủ trong một lần, để bà con không đi lại nhiều lần.',
      lesson: 'E3',
    },
    'nothing-invented': {
      name: 'Không đòi thừa',
      right: 'Không đòi điều gì không có lý do.',
      notYet: 'Chỗ này trong hồ sơ đã đúng. Đòi thừa làm bà con mất công.',
      lesson: 'E3',
    },
    'nothing-known': {
      name: 'Không đòi giấy đã có',
      right: 'Không đòi giấy đã có trong cơ sở dữ liệu.',
      notYet: 'Giấy này đã có trong cơ sở dữ liệu. Cơ quan phải tự tra, không yêu cầu nộp.',
      lesson: 'E2',
    },
    reasons: {
      name: 'Vì sao',
      right: 'Lý do đúng với từng điều.',
      notYet: 'Lý do chưa khớp với điều cần sửa, bà con sẽ sửa nhầm chỗ.',
      lesson: 'E3',
    },
    advice: {
      name: 'Làm thế nào',
      right: 'Cách làm rõ ràng, làm theo là xong.',
      notYet:
        'Chọn cách làm hợp với lý do. Tự viết thì nêu tên giấy tờ hoặc ô cần sửa, và việc phải làm: gửi, chụp, sửa, mang…',
      lesson: 'E3',
    },
    contact: {
      name: 'Hỏi ai',
      right: 'Có nơi để hỏi, ai trực cũng trả lời được.',
      notYet: 'Ghi bộ phận một cửa. Không để trống, không đưa số riêng: cán bộ nghỉ thì không ai trả lời.',
      lesson: 'E3',
    },
    clear: {
      name: 'Chữ tự viết',
      right: 'Máy biết từng chữ, nhưng không hiểu câu như người: nhờ đồng nghiệp đọc lại.',
      notYet:
        'Máy không chắc câu tự viết này: dùng câu có sẵn, hoặc viết lại ngắn, chỉ nói gửi gì, cách nào. Ngày viết trong câu phải đúng hạn trên phiếu.',
      lesson: 'E3',
    },
    'late-note': {
      name: 'Ghi thêm trên giấy hẹn',
      right: 'Giấy hẹn nói đủ, không dọa.',
      notYet:
        'Đăng ký quá thời hạn thì vẫn nhận, và ghi trước là có thể phải nộp lệ phí hoặc bị xử phạt, tùy nơi. Còn trong hạn thì không ghi gì thêm.',
      lesson: 'E2',
    },
    'result-checked': {
      name: 'So bản kết quả',
      right: 'Đã so bản kết quả với tờ khai.',
      notYet: 'So từng chữ bản kết quả với tờ khai. In sai một chữ thì bà con phải quay lại xin sửa.',
      lesson: 'E5',
    },
    words: {
      name: 'Lời lẽ',
      right: 'Lời lẽ cụ thể, tử tế.',
      notYet:
        'Phần tự viết có chữ chung chung, trách, dọa, hoặc đòi điều không được đòi. Thay bằng tên giấy tờ và việc phải làm.',
      lesson: 'E3',
    },
    target: {
      name: 'Chỉ đúng nơi',
      right: 'Chỉ đúng nơi, đúng việc tiếp theo.',
      notYet: 'Chỉ sai thì bà con lại đi thêm một vòng.',
      lesson: 'E2',
    },
    'names-dossier': {
      name: 'Hồ sơ nào',
      right: 'Ghi rõ mã hồ sơ và tên thủ tục.',
      notYet: 'Thư xin lỗi phải ghi mã hồ sơ và tên thủ tục, để người nhận biết thư nói về việc gì.',
      lesson: 'E6',
    },
    cause: {
      name: 'Lý do chậm',
      right: 'Nói lý do thật, cụ thể.',
      notYet: '“Lý do khách quan” không phải là lý do. Nói đúng việc đã làm chậm, không đổ cho người nộp.',
      lesson: 'E6',
    },
    apology: {
      name: 'Lời xin lỗi',
      right: 'Có lời xin lỗi.',
      notYet: '“Mong thông cảm” chưa phải là xin lỗi. Viết thẳng: chúng tôi xin lỗi.',
      lesson: 'E6',
    },
    'in-time': {
      name: 'Gửi kịp lúc',
      right: 'Gửi ngay, không đợi bị hỏi.',
      notYet: 'Thư phải gửi chậm nhất vào ngày hẹn. Đã quá hẹn thì gửi ngay hôm nay.',
      lesson: 'E6',
    },
    signer: {
      name: 'Người ký',
      right: 'Có người chịu trách nhiệm ký.',
      notYet: 'Người đứng đầu cơ quan chịu trách nhiệm về thư xin lỗi.',
      lesson: 'E6',
    },
    way: {
      name: 'Cách trả',
      right: 'Trả đúng cách người nộp đã chọn.',
      notYet: 'Xem mục “Cách nhận kết quả” của hồ sơ, và lời người nộp nhắn sau đó.',
      lesson: 'E5',
    },
    vault: {
      name: 'Lưu kho dữ liệu',
      right: 'Bản điện tử đã vào kho.',
      notYet: 'Lưu bản điện tử vào kho của người nộp, lần sau không phải nộp lại.',
      lesson: 'E5',
    },
  } satisfies Record<GradeRule, RuleText>,
} as const;
