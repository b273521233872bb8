/** Texts of charts. */
export const chartMessages = {
  missing: 'Chưa tải được biểu đồ. Bảng bên dưới có đủ số liệu.',
} as const;
