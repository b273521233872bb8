/** Texts of the questions: apart, because the script carries them. */
export const messages = {
  questionOf: (at: number, count: number) => `Câu ${at} trên ${count}`,
  check: 'Xem đúng chưa',
  again: 'Chọn lại rồi bấm “Xem đúng chưa”.',
  chooseFirst: 'Chưa chọn đáp án. Bấm vào một dòng ở trên trước đã.',
  right: 'Đúng rồi.',
  wrong: 'Chưa đúng.',
  readAgain: (part: string) => `Đọc lại phần “${part}”`,
  showAnswer: 'Xem đáp án',
  rightAnswer: 'Đáp án đúng:',
  notStored:
    'Máy này đang không cho lưu lâu dài, nên kết quả có thể mất khi đóng trang. Câu hỏi vẫn làm bình thường.',
  wasRight: 'Câu này lần trước đã đúng.',
  allAnswered: (wrong: number) =>
    wrong === 0
      ? 'Đúng cả rồi. Bài này đã nắm chắc.'
      : `Trả lời đủ cả rồi. Còn ${wrong} câu chưa đúng: đọc lại phần đó rồi chọn lại, lúc nào làm cũng được.`,
} as const;
