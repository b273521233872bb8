/** What a person reads when the server has to say no. */
export const messages = {
  /** The server itself, whatever was asked. */
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
  /** A route of any feature: what happened, and what to do next. */
  requests: {
    'body.json': 'Nội dung gửi lên không đọc được. Hãy tải lại trang rồi gửi lại.',
    'input.invalid': 'Có mục chưa đúng. Xem từng mục rồi sửa lại.',
    'limit.reached': 'Gửi quá nhiều lần trong thời gian ngắn. Hãy chờ ít phút rồi thử lại.',
  },
  /** One field of a request of any feature. */
  fields: {
    'field.missing': 'Thiếu mục này. Hãy điền vào.',
    'field.type': 'Mục này ghi sai kiểu. Hãy điền lại.',
    'field.unknown': 'Không có mục nào tên như vậy. Hãy bỏ mục này.',
  },
} as const;
