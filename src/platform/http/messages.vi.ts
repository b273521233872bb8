/** What a person reads when the server itself has to answer. */
export const messages = {
  problems: {
    'route.unknown': 'Không có địa chỉ này. Bác xem lại đường dẫn.',
    'method.refused':
      'Địa chỉ này có thật, nhưng không dùng theo cách vừa gọi. Hãy tải lại trang rồi thử lại.',
    'body.cut': 'Nội dung gửi lên bị đứt giữa chừng. Hãy gửi lại.',
    'body.large': 'Nội dung gửi lên quá lớn. Hãy gửi ít hơn 1 MB.',
    'server.failed':
      'Máy chủ gặp lỗi. Xin thử lại sau ít phút; nếu còn lỗi, hãy báo mã yêu cầu cho cán bộ lớp.',
    'database.away': 'Máy chủ đang bận hoặc đang bảo trì. Chưa có gì được ghi. Xin thử lại sau ít phút.',
    'site.absent': 'Trang chưa sẵn sàng. Xin thử lại sau ít phút.',
  },
} as const;
