/** Texts of calls, strange pages and prompts on the virtual phone; they come with its screens. */
export const scamMessages = {
  choose: 'Làm gì bây giờ?',
  safe: 'Làm đúng rồi',
  risky: 'Bị lừa rồi, nhưng chưa muộn',
  hungUp: 'Cúp máy là luôn an toàn. Ai có việc thật sẽ tìm cách khác, mình cũng hỏi lại được ở trung tâm.',
  signals: { false: 'Dấu hiệu lừa đảo', true: 'Dấu hiệu tin thật' },
  call: {
    title: 'Cuộc gọi',
    none: 'Không có cuộc gọi nào.',
    ringing: 'Đang gọi đến…',
    talking: 'Đang nói chuyện',
    ended: 'Cuộc gọi đã kết thúc',
    answer: 'Nghe máy',
    decline: 'Không nghe',
    listen: 'Nghe câu tiếp',
    hangUp: 'Cúp máy',
    words: 'Lời người gọi',
  },
  web: { title: 'Trình duyệt', none: 'Không có trang nào đang mở.', address: 'Địa chỉ:' },
  approvals: {
    title: 'Xác nhận đăng nhập',
    none: 'Không có lần đăng nhập nào đang hỏi.',
    question: 'Có phải mình đang đăng nhập không?',
    own: (time: string) =>
      `Tài khoản của mình đang được đăng nhập trên cổng tập lúc ${time}, từ chính máy đang dùng.`,
    approve: 'Đúng là tôi',
    deny: 'Không phải tôi',
  },
} as const;
