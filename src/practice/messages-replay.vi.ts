import type { EventType, PracticeEvent } from '#sandbox/engine/event-schema.ts';
import { messages } from './messages.vi.ts';

/** Texts of the page that shows a run once more, step by step. */
export const replayMessages = {
  title: 'Xem lại từng bước',
  step: (at: number, total: number) => `Bước ${at} trên ${total}`,
  mistake: 'Chỗ này bị vấp',
  slider: 'Kéo tới bước muốn xem',
  back: 'Trước',
  next: 'Sau',
  play: 'Tự chạy',
  pause: 'Dừng',
  speed: 'Tốc độ',
  speeds: { 0.5: 'Chậm', 1: 'Vừa', 2: 'Nhanh', 4: 'Rất nhanh' },
  screen: 'Màn hình sau bước này, chỉ để xem',
  close: 'Về trang kết quả',
} as const;

const captions: Readonly<Record<EventType, string>> = {
  'run-started': 'Bắt đầu bài.',
  'run-restarted': 'Làm lại cả bài từ đầu.',
  rewound: 'Làm lại bước vừa rồi.',
  'page-opened': 'Mở trang.',
  waited: 'Chờ.',
  'hint-asked': 'Xin gợi ý.',
  'question-answered': 'Trả lời câu hỏi.',
  'sms-sent': 'Gửi tin nhắn.',
  'message-read': 'Đọc tin nhắn.',
  'carrier-visited': 'Ra cửa hàng nhà mạng.',
  'file-prepared': 'Đổi hoặc làm nhẹ ảnh.',
  'account-requested': 'Gửi thông tin đăng ký tài khoản.',
  'otp-requested': 'Xin gửi lại mã OTP.',
  'otp-entered': 'Nhập mã OTP.',
  'password-chosen': 'Đặt mật khẩu.',
  'sign-in-tried': 'Đăng nhập.',
  'signed-out': 'Đăng xuất.',
  'procedure-searched': 'Tìm thủ tục.',
  'filing-started': 'Bắt đầu làm hồ sơ.',
  'draft-opened': 'Mở hồ sơ đang làm dở.',
  'draft-discarded': 'Bỏ hồ sơ đang làm dở.',
  'agency-chosen': 'Chọn cơ quan.',
  'answers-typed': 'Gõ vào tờ khai.',
  'page-completed': 'Điền xong một trang rồi bấm tiếp tục.',
  'paper-attached': 'Đính kèm giấy tờ.',
  'paper-removed': 'Bỏ một giấy tờ.',
  'papers-completed': 'Đính kèm xong, bấm tiếp tục.',
  'delivery-chosen': 'Chọn cách nhận kết quả.',
  attested: 'Đánh dấu cam đoan.',
  'dossier-submitted': 'Bấm nộp.',
  'dossier-refiled': 'Làm lại hồ sơ mới.',
  'dossier-withdrawn': 'Rút hồ sơ.',
  'supplement-started': 'Bắt đầu bổ sung.',
  'payment-compared': 'So bốn điều trước khi trả tiền.',
  'payment-made': 'Trả tiền.',
  'refund-asked': 'Xin hoàn tiền.',
  'proof-kept': 'Giữ một bằng chứng.',
  'result-collected': 'Đến lấy kết quả.',
  'result-opened': 'Mở kết quả.',
  'upload-resumed': 'Gửi tiếp ảnh đang dở.',
  'vault-item-used': 'Lấy lại giấy tờ trong kho.',
  'payment-reported': 'Báo lệnh trả tiền sai.',
  'result-confirmed': 'Xem kết quả và báo là đúng.',
  'correction-asked': 'Xin sửa chỗ in sai trên kết quả.',
  'delivery-corrected': 'Sửa địa chỉ nhận bưu phẩm.',
  'dossier-rated': 'Đánh giá sự phục vụ.',
  'petition-sent': 'Gửi phản ánh, kiến nghị.',
  'officer-acted': 'Cán bộ xử lý hồ sơ.',
};

/** What was done, in one sentence; never what was typed. */
export function captionOf(event: PracticeEvent): string {
  return event.type === 'page-opened' ? `Mở “${messages.pages[event.page]}”.` : captions[event.type];
}
