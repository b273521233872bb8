import type { DefectDetail } from '#sandbox/engine/codes.ts';

/** What exactly is wrong, where the reason alone would leave one guessing: why, and what to do about it. */
export const detailTexts = {
  blurred: { why: 'Ảnh mờ, đọc không ra chữ.', how: 'Giữ chắc tay, chờ máy lấy nét rồi chụp lại.' },
  dark: { why: 'Ảnh tối, đọc không ra chữ.', how: 'Chụp lại chỗ sáng, gần cửa sổ.' },
  cropped: { why: 'Ảnh bị cắt, không thấy đủ bốn góc giấy.', how: 'Đặt giấy phẳng, chụp lại đủ bốn góc.' },
  glare: {
    why: 'Ảnh bị lóa, vệt sáng che mất chữ.',
    how: 'Lấy giấy ra khỏi bìa bóng, tắt đèn nháy rồi chụp lại.',
  },
  small: {
    why: 'Chữ trong ảnh nhỏ quá, đọc không ra.',
    how: 'Đưa máy lại gần cho giấy đầy khung, rồi chụp lại.',
  },
  sideways: { why: 'Ảnh nằm ngang.', how: 'Xoay ảnh cho chữ đứng, rồi gửi lại.' },
  'wrong-side': { why: 'Ảnh chụp nhầm mặt giấy.', how: 'Chụp lại mặt có chữ cần xem.' },
  'missing-page': { why: 'Ảnh thiếu trang của giấy tờ.', how: 'Chụp đủ các trang rồi gửi lại.' },
  'old-form': {
    why: 'Đây là tờ đơn mẫu cũ, không dùng nữa.',
    how: 'Điền biểu mẫu ngay trên cổng. Ở chỗ này gửi ảnh đúng giấy tờ được hỏi.',
  },
  'bad-signature': {
    why: 'Tệp mở được nhưng chữ ký số không kiểm tra được.',
    how: 'Gửi lại tệp đã ký, chưa sửa gì sau khi ký. Không có thì gửi ảnh bản giấy, đủ bốn góc.',
  },
  'old-address': {
    why: 'Địa chỉ còn ghi tên cũ hoặc cấp huyện.',
    how: 'Tra tên cũ để biết tên mới. Chỉ ghi xã hoặc phường và tỉnh.',
  },
} as const satisfies Record<DefectDetail, { readonly why: string; readonly how: string }>;
