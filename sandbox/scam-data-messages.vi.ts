/** What the schema of scams asks of the form of a word or list. */
export const scamCodes = {
  'scam-address.shape':
    'Địa chỉ giả phải nằm dưới vi-du.invalid, ví dụ https://dich-vu.vi-du.invalid, để không bao giờ mở ra trang thật.',
  'drill.eight': 'Ghi đúng 8 mã tin, lấy từ sandbox/scams.',
} as const;

/** What belongs into each field of `scams/` and `drills/`. */
export const scamHints = {
  shownAddress: scamCodes['scam-address.shape'],
  channel: 'Ghi sms, call (cuộc gọi), chat, web (trang) hoặc approval (hỏi xác nhận đăng nhập).',
  genuine: 'Ghi true nếu tin là thật, false nếu là lừa đảo.',
  gives: 'Ghi kẻ lừa lấy được gì: otp, app, data, money hoặc sign-in; lựa chọn an toàn thì bỏ mục này.',
  verdict: 'Ghi safe (an toàn) hoặc risky (dại).',
  messages: scamCodes['drill.eight'],
  scam: 'Ghi id của một tệp trong sandbox/scams.',
  sender: 'Ghi tên người gửi hoặc người gọi tự xưng.',
  signals: 'Ghi ít nhất một dấu hiệu, mỗi dấu hiệu một câu.',
  addedAs: 'Ghi fault, trigger và goal nếu giảng viên được thêm tin này vào bài bất kỳ.',
  fault: 'Ghi F-SCAM hoặc F-FAKE99.',
  trigger: 'Ghi { "page": tên trang } hoặc { "event": tên việc }.',
  lines: 'Ghi ít nhất một câu, mỗi câu một dòng.',
} as const;

/** What can be wrong with a file of `scams/` or `drills/`. */
export const scamProblems = {
  choicesOneSided: 'Cần ít nhất một lựa chọn safe, và nếu là tin giả thì ít nhất một lựa chọn risky.',
  givesMismatch: 'Lựa chọn risky phải ghi “gives”; lựa chọn safe thì không.',
  realAddress: 'Chỉ dùng địa chỉ dưới vi-du.invalid. Không ghi tên trang thật nào.',
  drillOneSided: 'Tám tin cần có cả tin thật lẫn tin giả, ít nhất ba tin mỗi loại.',
} as const;
