/** Texts of the pages where a procedure can be read outside practice. */
export const procedurePageMessages = {
  listTitle: 'Tất cả thủ tục',
  listDescription: 'Các thủ tục có trong phần tập: ai nộp, nộp ở đâu, cần giấy gì.',
  listIntro: 'Xếp theo việc trong đời. Mở ra đọc ai nộp, nộp ở đâu, cần giấy gì.',
  search: 'Tìm',
  learnOnly: {
    title: 'Trang này để học',
    text: 'Muốn nộp thật thì vào Cổng Dịch vụ công quốc gia, hoặc đến Trung tâm Phục vụ hành chính công.',
  },
  practise: 'Tập nộp thủ tục này',
  minutes: (minutes: number) => `khoảng ${minutes} phút`,
} as const;
