/** Days of the week, 0 Sunday … 6 Saturday, as they begin a sentence. */
export const weekdayNames = [
  'Chủ nhật',
  'Thứ Hai',
  'Thứ Ba',
  'Thứ Tư',
  'Thứ Năm',
  'Thứ Sáu',
  'Thứ Bảy',
] as const;
