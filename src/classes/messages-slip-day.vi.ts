/** Texts of a slip that are needed at the door, on the class day. */
export const slipDayMessages = {
  picture: 'Đưa hình này cho người đón tiếp quét.',
  title: 'Đã đến lớp?',
  text: 'Nhìn 4 chữ số giảng viên cho xem, gõ vào đây.',
  label: 'Mã điểm danh, 4 chữ số',
  hint: 'Ví dụ: 4071.',
  send: 'Tôi có mặt',
  sending: 'Đang báo…',
  verdict: {
    attended: 'Đã điểm danh rồi. Mời vào học.',
    'to-confirm': 'Đã báo có mặt. Giảng viên xác nhận là xong.',
  },
  shape: 'Gõ 4 chữ số đang hiện ở lớp, ví dụ: 4071.',
  offline: 'Đang mất mạng nên chưa báo được. Nói tên với người đón tiếp là được.',
} as const;
