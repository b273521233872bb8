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

/** Words of dates and amounts written out. */
export const numberWords = {
  day: 'ngày',
  month: 'tháng',
  fourthMonth: 'tư',
  year: 'năm',
  dong: 'đồng',
  /** What may stand or fall at the end of an amount. */
  amountEnds: ['', 'đồng', 'chẵn', 'đồng chẵn'],
  odd: 'linh',
  thousand: 'nghìn',
  million: 'triệu',
  billion: 'tỷ',
} as const;

/**
 * Other ways to write the same number in a date, each with the word it is compared as.
 * Applied in this order to words in lower case.
 */
export const numberWordVariants: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:mùng|mồng)(?!\p{L})/gu, ' '],
  [/(?<=tháng )giêng(?!\p{L})/gu, 'một'],
  [/(?<=tháng )chạp(?!\p{L})/gu, 'mười hai'],
  [/(?<!\p{L})ngàn(?!\p{L})/gu, 'nghìn'],
  [/(?<!\p{L})(?:không trăm|linh|lẻ)(?!\p{L})/gu, ' '],
  [/(?<!\p{L})mốt(?!\p{L})/gu, 'một'],
  [/(?<!\p{L})bốn(?!\p{L})/gu, 'tư'],
  [/(?<!\p{L})lăm(?!\p{L})/gu, 'năm'],
  [/(?<!\p{L})bẩy(?!\p{L})/gu, 'bảy'],
];

/** How signs and numbers are said aloud; each sign with what takes its place, in this order. */
export const spokenWords = {
  decimal: 'phẩy',
  percent: 'phần trăm',
  hour: 'giờ',
  minute: 'phút',
  to: 'đến',
  or: 'hoặc',
  signs: [
    [/ *= */g, ' bằng '],
    [/ *× */g, ' nhân với '],
    [/ : /g, ' chia cho '],
    [/ *%/g, ' phần trăm'],
  ],
} as const;
