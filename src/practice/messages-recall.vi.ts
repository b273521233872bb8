/** Texts of what is remembered and then compared. */
export const recallMessages = {
  coach: (ask: string, explain: string) =>
    `Hỏi trước, để người dân tự tìm: “${ask}” Chưa ra thì giải thích một câu: “${explain}” Bấm hộ thì lần sau họ vẫn chưa làm được.`,
} as const;
