/** The one text that the slides' script writes. */
export const messages = {
  slideOf: (at: number, count: number) => `Trang ${at}/${count}`,
} as const;
