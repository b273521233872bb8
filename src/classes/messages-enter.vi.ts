/** Texts of every page on which the staff works on classes. */
export const workMessages = {
  offline: 'Đang mất mạng. Những gì đã làm vẫn còn đây. Có mạng thì bấm lại.',
  pressAgain: 'Phiên đã hết. Đăng nhập lại ở trang này rồi bấm lại một lần nữa.',
  retry: 'Thử lại',
} as const;

/** Texts of entering people for a class day. */
export const enterMessages = {
  title: 'Ghi danh giúp bà con',
  lead: 'Ghi từng người, cả nhà, hoặc gửi cả danh sách Excel.',
  days: {
    title: 'Ghi danh cho buổi nào?',
    loading: 'Đang xem lịch…',
    none: 'Chưa có buổi nào đang nhận',
    noneText: 'Có lịch mới thì buổi học hiện ở đây. Hỏi giảng viên để biết ngày mở lớp.',
    reload: 'Xem lại lịch',
    choose: 'Chọn buổi này',
    chooseWhich: (day: string) => `Chọn buổi này: ${day}`,
    running: 'Đang học: ghi người vừa đến',
    more: (count: number) => `Xem thêm ${count} buổi sau`,
    other: 'Chọn buổi khác',
    full: 'Buổi này không nhận thêm người nữa. Chọn buổi khác.',
  },
  commune: {
    label: 'Người đi học ở xã, phường nào?',
    own: 'Xã, phường',
    byCode: (code: string) => `xã mang mã ${code}`,
    missing: 'Chọn xã, phường của người đi học.',
  },
  ways: {
    label: 'Ghi danh bằng cách nào?',
    people: 'Từng người, một nhà',
    sheet: 'Danh sách Excel, CSV',
  },
  channels: {
    label: 'Ghi từ đâu?',
    names: {
      desk: 'Bà con đang ở đây, hoặc gọi điện',
      paper: 'Giấy đăng ký đã điền',
      email: 'Thư bà con gửi về',
    },
    present: 'Bà con đang có mặt ở lớp',
    begun:
      'Lớp đã bắt đầu nên chỉ ghi được người đang có mặt. Ai đã đến thì chọn “Bà con đang có mặt ở lớp”. Ai chưa đến thì chọn buổi khác.',
    notYours:
      'Lớp đã bắt đầu. Ai đang có mặt thì giảng viên ghi ở cửa lớp. Muốn ghi danh giúp thì chọn buổi khác.',
    consentTitle: 'Đồng ý bằng chữ viết',
    consent: 'Tôi đã xem: trên giấy hoặc trong thư, từng người đều ghi đồng ý.',
    reminder: 'Tôi đã xem: từng người đều muốn được nhắc trước buổi học.',
    consentMissing: 'Xem lại giấy hoặc thư. Từng người đều ghi đồng ý thì đánh dấu vào ô.',
  },
  paper: {
    title: 'Bà con tự điền',
    text: 'In giấy đăng ký để bà con điền, hoặc gửi thư mẫu. Nhận lại thì ghi vào đây.',
    open: 'Giấy đăng ký và thư mẫu',
  },
  consent: {
    title: 'Đọc cho người dân nghe',
    aloud:
      '“Trung tâm giữ họ tên, số điện thoại, xã phường và lời nhờ giúp để giữ chỗ và báo khi lớp đổi giờ hoặc nghỉ. Sau buổi học 90 ngày thì xóa. Có đồng ý thì mới giữ chỗ được; đổi ý lúc nào cũng được.”',
    reminder: 'Tôi đã hỏi thêm: mọi người muốn được gọi điện hoặc nhắn tin nhắc trước buổi học.',
    reminderHint: 'Ai không muốn thì ghi danh riêng người ấy, để trống ô này.',
    missing: 'Đọc lời đồng ý cho từng người nghe. Mọi người đồng ý rồi thì đánh dấu vào ô.',
  },
  people: {
    person: (place: number) => `Người thứ ${place}`,
    name: 'Họ và tên',
    phone: 'Số di động',
    noPhone: 'Không có điện thoại',
    birthYear: 'Năm sinh',
    birthYearHint: 'Trong lớp đã có người cùng họ tên. Năm sinh giúp phân biệt. Ví dụ: 1956.',
    kind: 'Đi học với tư cách',
    kinds: {
      resident: 'Người dân',
      officer: 'Cán bộ, công chức',
      business: 'Hộ kinh doanh, doanh nghiệp',
    },
    help: 'Cần giúp gì khi đến lớp? (không cần thì bỏ trống)',
    remove: 'Bớt người này',
    removeWhich: (place: number) => `Bớt người này: người thứ ${place}`,
    add: 'Thêm một người',
    household: 'Cùng một nhà, ngồi cùng buổi',
    householdHint: 'Đủ chỗ cho cả nhà thì giữ hết, không đủ thì cả nhà cùng vào hàng chờ.',
    send: (count: number) => (count === 1 ? 'Ghi danh' : `Ghi danh ${count} người`),
    sendWalkIn: (count: number) => (count === 1 ? 'Ghi có mặt' : `Ghi có mặt ${count} người`),
    sending: 'Đang gửi…',
    notSent:
      'Chưa có trả lời của trung tâm. Những gì đã gõ vẫn còn. Có mạng thì trang này tự gửi. Bấm lại không bị ghi hai lần.',
    takenUp: 'Lần trước gõ mà chưa ghi danh. Những người ấy vẫn còn dưới đây.',
    forget: 'Xóa những người này, ghi người khác',
    done: 'Kết quả vừa ghi',
    next: 'Ghi người khác',
    most: 'Mỗi lần ghi nhiều nhất 20 người.',
  },
  slips: {
    title: 'Phiếu cho từng người',
    text: 'Mỗi tờ A4 có 8 phiếu. In rồi cắt theo đường kẻ.',
    print: 'In phiếu',
    code: 'Mã phiếu',
  },
} as const;

/** What is wrong with one field of a person: what to write. */
export const personProblems: Readonly<Record<string, string>> = {
  'name.empty': 'Ghi họ và tên, ví dụ: Nguyễn Thị Hồng.',
  'name.characters': 'Họ tên chỉ gồm chữ cái, dấu cách, dấu nháy, dấu chấm và gạch nối.',
  'name.long': 'Họ tên dài quá 100 ký tự. Ghi gọn lại.',
  'name.mojibake': 'Họ tên bị lỗi chữ. Xóa đi rồi gõ lại.',
  'phone.empty': 'Ghi số di động, hoặc đánh dấu “Không có điện thoại”.',
  'phone.shape': 'Ghi số di động 10 chữ số, ví dụ: 0905 123 456.',
  'phone.old': 'Số 11 chữ số đã đổi từ năm 2018. Ghi số mới 10 chữ số, ví dụ: 0905 123 456.',
  'phone.landline': 'Đây là số máy bàn, không nhận được tin nhắn. Ghi số di động.',
  'birth-year.wrong': 'Ghi năm sinh bằng 4 chữ số, ví dụ: 1956.',
  'help.long': 'Lời nhắn dài quá 300 ký tự. Ghi ngắn lại.',
  'registration.same-name': 'Trong lớp đã có người cùng họ tên. Ghi năm sinh để phân biệt.',
  'class.full': 'Hết chỗ, hàng chờ cũng đã đầy. Chọn buổi khác cho người này.',
};

/** The same of people who stand there while the class runs, where it is said in other words. */
export const walkInProblems: Readonly<Record<string, string>> = {
  'class.full': 'Lớp đã đủ người nên chưa ghi được vào buổi này. Chọn buổi khác cho người này.',
};
