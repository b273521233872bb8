/** The few texts that the page's script writes. */
export const messages = {
  copied: 'Đã sao chép. Mở chỗ cần gửi rồi dán vào.',
  notCopied: 'Máy này không cho sao chép. Bôi đen đoạn chữ rồi chép bằng tay.',
} as const;
