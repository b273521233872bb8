/**
 * Words that the rules of the desk look for in what an officer writes in his own words. Whole words, small letters;
 * nothing else is judged in free text.
 */

/** Words that ask for everything and name nothing. */
export const vagueWords = [
  'giấy tờ liên quan',
  'các giấy tờ khác',
  'giấy tờ cần thiết',
  'hồ sơ chưa đầy đủ',
  'theo quy định',
  'vân vân',
] as const;

/** Words that blame. */
export const blamingWords = [
  'cẩu thả',
  'lơ là',
  'cố tình',
  'vô trách nhiệm',
  'không chịu',
  'đã nói rồi',
  'dốt',
  'ngu',
] as const;

/** Words with which one says what to do. */
export const doingWords = [
  'gửi',
  'chụp',
  'sửa',
  'ghi',
  'khai',
  'mang',
  'nộp',
  'xin',
  'chọn',
  'bỏ',
  'mở',
  'đến',
] as const;
