/** The few texts that the lesson page's script writes; apart, so that it does not carry the whole catalogue. */
export const messages = {
  partOf: (at: number, count: number) => `Phần ${at}/${count}`,
} as const;
