/** Texts of a step that is done again by itself. */
export const stepMessages = {
  title: 'Ôn lại một bước',
  text: 'Những bước trước đã làm sẵn. Làm đúng bước này là xong. Cần thì bấm “Gợi ý”.',
  done: {
    right: { title: 'Làm đúng rồi', text: 'Bước này làm trơn tru. Quay lại trang ôn để xem thẻ tiếp theo.' },
    wrong: {
      title: 'Xong bước này',
      text: 'Có chỗ phải làm lại, nên ba ngày nữa sẽ nhắc bước này thêm lần nữa.',
    },
  },
  back: 'Về trang ôn',
} as const;
