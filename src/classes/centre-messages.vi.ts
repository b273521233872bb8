/** What belongs into each field of `content/centre.yaml`. */
export const centreHints = {
  name: 'Ghi tên, từ 3 ký tự trở lên.',
  'rooms.name': 'Ghi tên phòng như trên cửa, ví dụ: Phòng 1.',
  address: 'Ghi địa chỉ đầy đủ để bà con tìm đến được.',
  province: 'Ghi tên tỉnh hoặc thành phố, ví dụ: Thành phố Huế.',
  rooms: 'Ghi ít nhất một phòng, mỗi phòng có id và name.',
  series: 'Ghi ít nhất một lớp hằng tuần, mỗi lớp có id, title, weekdays, start, end, room, seats, queue.',
  id: 'Ghi mã viết thường không dấu, ví dụ: phong-1.',
  title: 'Ghi tên lớp, từ 3 đến 80 ký tự.',
  weekdays: 'Ghi các thứ trong tuần, ví dụ: [tue, thu] là thứ Ba và thứ Năm.',
  start: 'Ghi giờ bắt đầu trong ngoặc kép, ví dụ: "08:00".',
  end: 'Ghi giờ kết thúc trong ngoặc kép, ví dụ: "10:30".',
  room: 'Ghi id của một phòng ở trên, ví dụ: phong-1.',
  seats: 'Ghi số chỗ, từ 1 đến 500.',
  queue: 'Ghi số người được chờ, từ 0 đến 500.',
} as const;

/** What is wrong with the province. */
export const centreProblems = {
  noProvince: (name: string) =>
    `Mục “province” đang ghi “${name}”. Không có tỉnh, thành phố nào tên như vậy.`,
  formerProvince: (name: string, today: string) =>
    `Mục “province” đang ghi “${name}”. Từ ngày 1/7/2025 nơi này là “${today}”. Ghi tên mới.`,
} as const;

/** What is wrong with `content/centre.yaml`, for the person who edits it. */
export const centreMessages = {
  'centre.id': 'Ghi mã viết thường không dấu, bắt đầu bằng chữ, ví dụ: phong-1.',
  'centre.id-twice': 'Mã này đã dùng ở trên. Đặt mã khác.',
  'centre.time': 'Ghi giờ chẵn hoặc rưỡi, đủ hai chữ số, ví dụ: "08:00" hoặc "10:30".',
  'centre.order': 'Giờ kết thúc phải sau giờ bắt đầu. Sửa lại một trong hai.',
  'centre.weekday-twice': 'Một thứ trong tuần chỉ ghi một lần. Xóa bớt.',
  'centre.overlap': 'Phòng này đã có lớp khác vào giờ đó. Đổi phòng, đổi thứ hoặc đổi giờ.',
  'centre.room': 'Không có phòng nào mang id này. Ghi id của một phòng ở mục rooms.',
} as const;
