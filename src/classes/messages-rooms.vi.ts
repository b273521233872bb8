/** Texts of the rooms. */
export const roomMessages = {
  list: 'Các phòng học',
  add: 'Thêm một phòng',
  edit: 'Sửa',
  editWhich: (name: string) => `Sửa ${name}`,
  editTitle: (name: string) => `Sửa ${name}`,
  name: 'Tên phòng, như trên cửa',
  place: 'Địa chỉ, để bà con tìm đến được',
  isActive: 'Đang dùng',
  isActiveHint: 'Bỏ chọn thì không xếp buổi mới vào phòng này. Buổi đã xếp vẫn còn, cho đến khi dời đi.',
  stillHeld: (count: number, days: string) =>
    `Còn ${count} buổi đã xếp trong phòng này: ${days}. Các buổi ấy vẫn học ở đây. Muốn đổi thì mở từng buổi trong lịch, bấm “Sửa buổi này” rồi chọn phòng khác.`,
  more: (count: number) => `và ${count} buổi nữa`,
  outOfUse: 'Đang ngừng dùng',
  send: 'Lưu phòng này',
  done: (name: string) => `Đã lưu ${name}.`,
  meanwhile: (name: string, place: string) => `Có người vừa sửa phòng này, nay là ${name}, ${place}.`,
} as const;
