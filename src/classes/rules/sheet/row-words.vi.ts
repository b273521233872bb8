/** A row, in small letters, that is a sum and no person: "Tổng cộng: 45 người". "Tống Công Hải" is a person. */
export const totalLine =
  /^(?:tổng cộng|tổng số|tổng|cộng trang|cộng)(?: người| danh sách)?\s*(?:$|[:(\d]|số)|^tong (?:cong|so)\s*[:(\d]/u;

/** How a line begins with which the table is at its end: signatures, the place and the date. */
export const signatureWords = [
  ...[
    'người lập',
    'lập biểu',
    'thủ trưởng',
    'chủ tịch',
    'phó chủ tịch',
    'trưởng thôn',
    'tổ trưởng',
    'tm.',
    'kt.',
  ],
  ...['xác nhận', 'đại diện', '(ký', 'ký tên', 'nơi nhận', 'cán bộ', 'kế toán', 'ủy ban', 'ubnd'],
] as const;

/** "Xuân Viên, ngày 12 tháng 11 năm 2026" */
export const datedLine = /ngày\s*[\d.…\s]*\s*tháng\s*[\d.…\s]*\s*năm/u;

/** How a line begins that is a note for the reader. */
export const noteWords = ['ghi chú', 'lưu ý', 'chú ý', 'chú thích'] as const;

/** How a line begins that stands over a part of the table. */
export const headingWords = [
  ...[
    'thôn',
    'tổ',
    'tổ dân phố',
    'khu',
    'khu phố',
    'ấp',
    'bản',
    'xóm',
    'khối',
    'buôn',
    'làng',
    'phường',
    'xã',
  ],
  ...['danh sách', 'nhóm', 'buổi', 'lớp'],
] as const;
