import type { MessageTemplate } from '#sandbox/engine/codes.ts';
import { formatDong } from '#src/platform/text/money.ts';
import { formatPhone } from '#src/platform/text/phone.ts';

/** What a message on the virtual phone may bring along, by name. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** Texts of the virtual phone's frame. */
export const phoneMessages = {
  label: 'Điện thoại tập',
  unread: (count: number) => `${count} việc mới`,
  waits: 'Đang chờ',
  calls: '– có cuộc gọi',
  lost: {
    title: 'Điện thoại đã mất',
    text: 'Không đọc được tin, không nghe được gọi, không xác nhận được gì. Mở “An toàn tài khoản” ở trang đầu của cổng tập.',
  },
  close: 'Về cổng tập',
  beside: 'Điện thoại tập ở ngay bên phải màn hình.',
  below: 'Bấm “Điện thoại tập” ở cuối màn hình để mở.',
  apps: 'Các mục trên điện thoại',
  inbox: 'Tin nhắn',
  empty: 'Chưa có tin nhắn nào.',
  isNew: 'Tin mới',
  openMessage: 'Đọc tin',
  from: { carrier: 'Nhà mạng', portal: 'Cổng tập', bank: 'Ngân hàng tập' },
  compose: 'Soạn tin mới',
  to: 'Gửi đến số',
  body: 'Nội dung',
  send: 'Gửi tin',
  cancel: 'Bỏ tin này',
  sent: 'Tin đã gửi.',
  fake: 'Điện thoại giả để tập. Không tin nhắn nào gửi ra ngoài.',
} as const;

const dossierOf = (params: MessageParams): string => `Hồ sơ ${params['dossier'] ?? ''}`;
const dong = (params: MessageParams): string => formatDong(Number(params['amountDong'] ?? 0));

/** The words of every message that a service sends; `letter` and `stranger` bring their own. */
export const smsTexts = {
  'sim-owner': (params) =>
    `Số thuê bao ${formatPhone(String(params['phone'] ?? ''))} đang đứng tên: ${params['name'] ?? ''}.`,
  'sim-transferred': () => 'Thuê bao đã sang tên chính chủ theo yêu cầu tại cửa hàng.',
  otp: (params) =>
    `Mã xác nhận của cổng tập là ${params['code'] ?? ''}. Mã có hiệu lực ${params['minutes'] ?? 5} phút. Không đọc mã này cho bất kỳ ai.`,
  'account-created': () => 'Tài khoản tập huấn đã lập xong. Đăng nhập bằng thẻ tập huấn.',
  'password-changed': () => 'Mật khẩu của tài khoản tập huấn vừa được đổi.',
  'profile-changed': () => 'Từ nay tin báo của cổng tập gửi về số máy này.',
  'account-unlocked': () => 'Tài khoản tập huấn đã được mở khóa. Đăng nhập lại bằng thẻ tập huấn.',
  'dossier-acknowledged': (params) =>
    `${dossierOf(params)}: cổng đã nhận được. Chờ cán bộ kiểm tra, đây chưa phải là tiếp nhận.`,
  'dossier-accepted': (params) => `${dossierOf(params)}: đã được tiếp nhận. Mở hồ sơ để xem ngày hẹn trả.`,
  'dossier-rejected': (params) => `${dossierOf(params)}: không được tiếp nhận. Mở hồ sơ để đọc lý do.`,
  'dossier-processing': (params) => `${dossierOf(params)}: đang xử lý.`,
  'dossier-supplement': (params) =>
    `${dossierOf(params)}: cần bổ sung giấy tờ. Mở hồ sơ để đọc thiếu gì và hạn nào.`,
  'dossier-resubmitted': (params) => `${dossierOf(params)}: đã nhận phần bổ sung.`,
  'dossier-payment': (params) =>
    `${dossierOf(params)}: có khoản phải nộp. Mở hồ sơ trên cổng để xem, không trả theo tin nhắn lạ.`,
  'dossier-paid': (params) => `${dossierOf(params)}: đã ghi nhận khoản nộp.`,
  'dossier-withdrawn': (params) => `${dossierOf(params)}: đã rút theo yêu cầu.`,
  'dossier-stopped': (params) => `${dossierOf(params)}: dừng xử lý. Mở hồ sơ để đọc lý do.`,
  'dossier-completed': (params) => `${dossierOf(params)}: đã giải quyết xong.`,
  'dossier-returned': (params) => `${dossierOf(params)}: đã trả kết quả.`,
  'dossier-apology': (params) => `${dossierOf(params)}: cơ quan xin lỗi vì trễ hẹn và hẹn lại ngày trả.`,
  'dossier-mail-back': (params) =>
    `${dossierOf(params)}: bưu điện không giao được, kết quả đã trả về. Mở hồ sơ để sửa địa chỉ nhận.`,
  'payment-corrected': (params) => `${dossierOf(params)}: lệnh trả tiền đã sửa. So bốn điều lại rồi mới trả.`,
  'result-corrected': (params) => `${dossierOf(params)}: kết quả đã sửa xong. Mở kho giấy tờ để đọc lại.`,
  'petition-received': (params) =>
    `Đã nhận phản ánh ${params['petition'] ?? ''}. Cơ quan sẽ trả lời trên cổng.`,
  'petition-answered': (params) =>
    `Phản ánh ${params['petition'] ?? ''} đã có trả lời. Mở cổng, mục Phản ánh, kiến nghị.`,
  'bank-paid': (params) =>
    `Đã trừ ${dong(params)} cho hồ sơ ${params['dossier'] ?? ''}. Mã giao dịch ${params['transaction'] ?? ''}.`,
  'bank-refunded': (params) => `Đã hoàn ${dong(params)} vào tài khoản tập.`,
  letter: (params) => String(params['text'] ?? ''),
  stranger: (params) => String(params['text'] ?? ''),
} as const satisfies Record<MessageTemplate, (params: MessageParams) => string>;
