/** Classes on the first page: the next one, or this phone's own; its script is loaded there alone. */
export const nextClassMessages = {
  open: (day: string, time: string, seats: number) => `${day}, ${time}: còn ${seats} chỗ`,
  queue: (day: string, time: string) => `${day}, ${time}: hết chỗ, còn hàng chờ`,
  own: {
    waiting: 'Có phiếu đang chờ gửi, chưa giữ chỗ',
    failed: 'Có phiếu chưa giữ được chỗ, bấm để xem',
    confirmed: (day: string, time: string) => `Đã có chỗ: ${day}, ${time}`,
    waitlisted: (day: string, time: string) => `Đang ở hàng chờ: ${day}, ${time}`,
  },
} as const;
