import { roleMessages } from './messages-roles.vi.ts';
import type { LinkView } from './schemas.ts';

/** What each kind of link is for. */
const heads: Readonly<Record<LinkView['kind'], { readonly title: string; readonly text: string }>> = {
  first: {
    title: 'Mở tài khoản quản lý đầu tiên',
    text: 'Máy chủ này chưa có ai quản lý. Anh/chị sẽ là người đầu tiên, rồi mời những người khác.',
  },
  join: {
    title: 'Anh/chị được mời làm cán bộ lớp học',
    text: 'Điền ba ô dưới đây để mở tài khoản của mình.',
  },
  renew: {
    title: 'Đặt mật khẩu mới',
    text: 'Đặt xong thì mọi máy đang đăng nhập bị đăng xuất. Nếu đã bật mã xác thực thì mã ấy tắt, cần bật lại.',
  },
};

/** Texts of the page that a link opens. */
export const linkMessages = {
  title: 'Tài khoản cán bộ',
  opening: 'Đang xem đường dẫn này mở được gì…',
  over: 'Đường dẫn này không dùng được nữa',
  overHint: 'Mỗi đường dẫn chỉ dùng một lần. Anh/chị đã mở tài khoản rồi thì đăng nhập.',
  missing: 'Thiếu phần cuối của đường dẫn',
  missingText: 'Hãy mở lại đúng đường dẫn đã nhận, chép cho đủ, đến hết chữ cuối cùng.',
  toSignIn: 'Đến trang đăng nhập',
  heads,
  role: (role: LinkView['role']) => roleMessages[role],
  name: 'Họ và tên',
  nameHint: 'Tên này hiện trong nhật ký và danh sách thành viên.',
  email: 'Thư điện tử',
  emailHint: 'Dùng để đăng nhập. Không có thư nào được gửi đến đây. Ví dụ: hong@example.vn.',
  password: 'Mật khẩu mới',
  passwordHint:
    'Ít nhất 10 ký tự. Ghép ba bốn từ cho dễ nhớ, không cần ký tự lạ. Đừng dùng tên hay số điện thoại của mình.',
  send: { join: 'Mở tài khoản', first: 'Mở tài khoản', renew: 'Đặt mật khẩu này' },
  sending: 'Đang lưu…',
  done: { join: 'Đã mở tài khoản', first: 'Đã mở tài khoản', renew: 'Đã đặt mật khẩu mới' },
  doneText: 'Giờ hãy đăng nhập bằng thư điện tử và mật khẩu vừa đặt.',
} as const;
