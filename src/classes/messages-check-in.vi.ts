import type { RegistrationStatus } from './schemas.ts';

/** Texts of the page on which it is written down who came. */
export const checkInMessages = {
  title: 'Điểm danh',
  lead: 'Gõ tên rồi bấm, hoặc quét mã phiếu là xong. Mất mạng vẫn điểm danh được.',
  leadLooking:
    'Anh/chị xem, in được danh sách người xã mình và hủy chỗ giúp trước buổi học. Điểm danh là việc của giảng viên.',
  days: {
    title: 'Điểm danh buổi nào?',
    loading: 'Đang mở danh sách buổi học…',
    none: 'Chưa có buổi nào trong máy',
    noneText:
      'Có mạng thì các buổi học hiện ở đây. Mở sẵn buổi học khi có mạng, đến lớp mất mạng vẫn dùng được.',
    today: 'Hôm nay',
    inDevice: 'Danh sách đã có trong máy',
    choose: 'Mở buổi này',
    chooseWhich: (day: string) => `Mở buổi này: ${day}`,
    more: (count: number) => `Xem thêm ${count} buổi khác`,
    other: 'Chọn buổi khác',
    retry: 'Thử lại',
  },
  count: (present: number, expected: number) => `${present} / ${expected}`,
  countWords: 'có mặt',
  notYet:
    'Buổi này chưa đến ngày học. Chỉ bấm “Có mặt” khi bà con đã ngồi ở lớp; bấm nhầm thì bấm “Hoàn tác”.',
  list: {
    loading: 'Đang tải danh sách người học…',
    missing: 'Danh sách buổi này chưa có trong máy',
    missingText: 'Có mạng rồi bấm tải. Tải một lần, sau đó mất mạng vẫn điểm danh được.',
    load: 'Tải danh sách',
    toldAt: (moment: string) => `Danh sách lúc ${moment}.`,
    reload: 'Tải lại danh sách',
    empty: 'Buổi này chưa có ai đăng ký',
    emptyText: 'Ai đến thẳng lớp thì ghi danh tại lớp.',
  },
  sending: {
    done: 'Đã gửi hết về trung tâm.',
    soon: (count: number) => `Đang gửi ${count} lượt về trung tâm…`,
    offline: (count: number) =>
      `${count} lượt chờ gửi. Cứ điểm danh tiếp. Có mạng lại, còn đăng nhập thì máy tự gửi.`,
    busy: (count: number) => `Trung tâm đang bận. ${count} lượt nằm trong máy, máy tự gửi lại.`,
    forbidden: (count: number) =>
      `Tài khoản này không được điểm danh. ${count} lượt vẫn nằm trong máy: nhờ giảng viên đăng nhập ở máy này để gửi.`,
    refused: (count: number) =>
      `${count} lượt trung tâm không đọc được, vẫn nằm trong máy. Bấm gửi lại. Không được thì ghi ra giấy, báo trung tâm.`,
    sendAgain: 'Gửi lại',
    leftBehind: (count: number) =>
      `Còn ${count} lượt điểm danh chưa gửi được về trung tâm. Đăng xuất thì các lượt này vẫn nằm trong máy, lần sau giảng viên đăng nhập ở máy này mới gửi tiếp.`,
    notKept:
      'Máy này không lưu được. Đừng đóng trang cho tới khi gửi hết. Mở bằng Chrome hoặc Safari, không ẩn danh, thì lưu được.',
  },
  ways: {
    label: 'Điểm danh bằng cách nào?',
    door: 'Tại cửa',
    code: 'Mã điểm danh',
    paper: 'Từ giấy',
    print: 'In',
    leave: 'Hủy chỗ',
  },
  find: {
    label: 'Tên hoặc mã phiếu',
    hint: 'Gõ vài chữ, không cần dấu. Ví dụ: hong, hoặc K7M2QX.',
    none: 'Không thấy ai trong danh sách',
    noneText: 'Gõ ít chữ hơn, hoặc gõ mã trên phiếu.',
    all: 'Xem cả danh sách',
    notListed: (code: string) => `Mã ${code} không có trong danh sách này`,
    note: 'Ghi nhận, đối chiếu sau',
  },
  row: {
    here: 'Có mặt',
    undo: 'Hoàn tác',
    undoWhich: (name: string) => `Hoàn tác: ${name}`,
    waiting: 'chờ gửi',
    lacksSeat: 'Đã đến nhưng lớp hết chỗ. Hỏi giảng viên.',
    status: {
      waitlisted: 'Hàng chờ',
      pending: 'Chờ quyết định',
      cancelled: 'Đã hủy',
    } satisfies Partial<Record<RegistrationStatus, string>> as Partial<Record<RegistrationStatus, string>>,
  },
  saidNothing: 'Bấm vào tên người vừa đến.',
  said: {
    here: 'Có mặt',
    again: 'Đã điểm danh rồi',
    noted: 'Đã ghi nhận, chờ đối chiếu',
    undone: 'Đã hoàn tác',
    foreign: 'Đây không phải mã phiếu',
  },
  strangers: {
    title: 'Ghi nhận, chờ đối chiếu',
    text: 'Mã này không có trong danh sách của buổi. Cứ mời người ấy vào lớp, rồi hỏi lại mã hoặc tìm theo tên.',
    unread: 'không đọc được mã',
  },
  walkIn: {
    text: 'Người chưa đăng ký mà đến thẳng lớp:',
    link: 'Ghi danh tại lớp',
    waiting: (count: number) => `Còn ${count} người ghi tại lớp chưa gửi được.`,
    send: 'Mở ra để gửi',
  },
  says: {
    title: (count: number) => `${count} người tự báo có mặt`,
    confirm: 'Xác nhận',
    confirmWhich: (name: string) => `Xác nhận: ${name}`,
    all: 'Xác nhận tất cả',
  },
  classCode: {
    title: 'Mã điểm danh lúc này',
    text: 'Cho cả lớp nhìn số này. Ai có phiếu trong điện thoại thì mở phiếu, gõ 4 số, bấm “Tôi có mặt”. Rồi anh/chị xác nhận ở trang này.',
    until: (time: string) => `Đổi số mới lúc ${time}. Số cũ dùng được thêm 10 phút.`,
    loading: 'Đang lấy mã điểm danh…',
    offline: 'Mã điểm danh cần có mạng. Không có mạng thì điểm danh tại cửa hoặc trên giấy.',
    nobody: 'Chưa có ai tự báo.',
  },
  paper: {
    text: 'Đánh dấu theo số thứ tự trên danh sách đã in. Nhìn cả tên: danh sách có thể đổi sau khi in.',
    line: (line: number, name: string) => `${line}. ${name}`,
  },
  leave: {
    text: 'Ai không đến được, gọi hoặc đến báo, thì hủy chỗ giúp ở đây, trước khi buổi học bắt đầu. Việc này cần có mạng.',
    nobody: 'Không còn ai giữ chỗ hay chờ ở buổi này.',
    open: 'Hủy chỗ',
    which: (name: string) => `Hủy chỗ: ${name}`,
    ask: (name: string) => `Hủy chỗ của ${name}?`,
    askText: (title: string, when: string) =>
      `Lớp “${title}”, ${when}. Hủy rồi thì người đầu hàng chờ được lên chỗ này. Muốn học lại phải đăng ký lại.`,
    no: 'Giữ chỗ',
    yes: 'Hủy chỗ',
    done: (name: string) => `Đã hủy chỗ của ${name}.`,
    started: (name: string) => `Buổi học đã bắt đầu, hoặc ${name} đã đến lớp, nên không hủy chỗ được nữa.`,
  },
  scan: {
    open: 'Quét mã QR',
    close: 'Đóng máy quét',
    starting: 'Đang mở máy ảnh…',
    aim: 'Đưa mã trên phiếu vào giữa khung. Quét liên tục được, không phải bấm.',
    refused:
      'Trình duyệt chưa cho dùng máy ảnh. Bấm hình ổ khóa hoặc hình nút gạt cạnh địa chỉ trang, chọn “Máy ảnh”, chọn “Cho phép”, rồi bấm “Thử lại”.',
    missing: 'Không thấy máy ảnh trên máy này. Gõ mã trên phiếu vào ô tìm.',
    busy: 'Máy ảnh đang được ứng dụng khác dùng. Đóng ứng dụng đó rồi thử lại.',
    insecure:
      'Địa chỉ này không bắt đầu bằng https nên máy không cho dùng máy ảnh. Gõ mã trên phiếu vào ô tìm.',
    code: 'Phần quét mã chưa có trong máy. Có mạng rồi thử lại, hoặc gõ mã vào ô tìm.',
    retry: 'Thử lại',
  },
  print: {
    list: 'In danh sách',
    listText: 'Khổ A4, mỗi dòng có mã QR và ô ký tên.',
    slips: 'In phiếu',
    slipsText: 'Mỗi tờ A4 có 8 phiếu. In rồi cắt theo đường kẻ.',
    preparing: 'Đang chuẩn bị trang in…',
    failed: 'Chưa vẽ được mã QR vì phần này chưa có trong máy. Có mạng rồi bấm lại.',
    heads: { line: 'Số', name: 'Họ và tên', commune: 'Xã, phường', code: 'Mã', sign: 'Ký tên' },
    made: (moment: string, count: number) => `In lúc ${moment}, ${count} người.`,
    slipCode: 'Mã phiếu',
    slipHint: 'Đến lớp đưa phiếu này cho người đón tiếp.',
  },
} as const;
