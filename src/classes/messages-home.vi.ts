/** The next class on the first page; its script is loaded there alone. */
export const nextClassMessages = {
  open: (day: string, time: string, seats: number) => `${day}, ${time}: còn ${seats} chỗ`,
  queue: (day: string, time: string) => `${day}, ${time}: hết chỗ, còn hàng chờ`,
} as const;
