/** Words of the report, for its file and its page. */
export const reportMessages = {
  columns: {
    about: { day: 'Ngày học', commune: 'Mã xã', trainer: 'Giảng viên' },
    attended: 'Có mặt',
    absent: 'Vắng',
    rate: 'Tỉ lệ đến lớp',
    notTaken: 'Chưa điểm danh',
    gaveBack: 'Trả chỗ',
    lapsed: 'Chờ mà không có chỗ',
    walkIns: 'Đến thẳng lớp',
    firstTimers: 'Học lần đầu',
  },
  total: 'Tổng cộng',
  noTrainer: 'Chưa ghi giảng viên',
  noCommune: 'Không còn biết xã',
} as const;
