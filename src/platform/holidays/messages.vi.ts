/** What belongs into each field of `content/holidays.yaml`. */
export const holidayHints = {
  asOf: 'Ghi ngày đối chiếu gần nhất, ví dụ 2026-11-22.',
  reviewBy: 'Ghi ngày phải đối chiếu lại, ví dụ 2027-02-28.',
  sources: 'Ghi ít nhất một nguồn, mỗi nguồn có title.',
  title: 'Ghi tên nguồn, từ 3 ký tự trở lên.',
  url: 'Ghi địa chỉ bắt đầu bằng https://, hoặc bỏ mục này.',
  years: 'Ghi ít nhất một năm, mỗi năm có year, holidays và workingWeekends.',
  year: 'Ghi năm bằng 4 chữ số, không có ngoặc kép: 2027.',
  holidays: 'Ghi danh sách ngày nghỉ, mỗi ngày có date, name và status.',
  workingWeekends: 'Ghi danh sách ngày làm bù, hoặc [] nếu không có.',
  date: 'Ghi ngày nghỉ, ví dụ 2027-04-30.',
  name: 'Ghi tên ngày lễ, từ 3 ký tự trở lên.',
  status: 'Ghi verified (đã đối chiếu nguồn) hoặc needs-check (chưa chắc).',
  note: 'Ghi cần kiểm tra điều gì, ở đâu, từ 10 ký tự trở lên.',
} as const;

/** What is wrong with `content/holidays.yaml`, for the person who edits it. */
export const holidayMessages = {
  'holiday.year': 'Ngày này không thuộc năm ghi ở trên. Chuyển sang đúng năm.',
  'holiday.order': 'Các ngày phải xếp từ trước đến sau và mỗi ngày chỉ ghi một lần.',
  'holiday.note': 'Ngày chưa chắc chắn (needs-check) phải có note: cần kiểm tra điều gì, ở đâu.',
  'holiday.missing': 'Thiếu một ngày lễ cố định của năm: 1/1, 30/4, 1/5, 2/9, và 24/11 từ năm 2026.',
  'holiday.weekend': 'Ngày làm bù phải là thứ Bảy hoặc Chủ nhật.',
  'holiday.both': 'Một ngày không thể vừa là ngày nghỉ vừa là ngày làm bù.',
  'holiday.years': 'Các năm phải liền nhau, xếp từ trước đến sau.',
  'holiday.review': 'Ngày xem lại (reviewBy) phải sau ngày đối chiếu (asOf).',
} as const;

/** What the table of days off no longer covers. */
export const coverageMessages = {
  ending: (lastDay: string, nextYear: number) =>
    `Bảng ngày nghỉ chỉ ghi đến hết ${lastDay}; sau ngày đó ngày lễ bị tính là ngày làm việc. Thêm năm ${nextYear} khi có thông báo nghỉ lễ.`,
  outside: (firstDay: string, lastDay: string) =>
    `Ngày hẹn của bài tập này nằm ngoài bảng ngày nghỉ (content/holidays.yaml, từ ${firstDay} đến ${lastDay}). Ghi ngày sớm hơn ít nhất 90 ngày so với cuối bảng, hoặc thêm năm còn thiếu vào bảng.`,
} as const;
