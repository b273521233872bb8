/** What is wrong with one field of a change of the schedule, for the trainer who filled it in. */
export const scheduleFields = {
  'title.shape': 'Ghi tên lớp, từ 3 đến 80 ký tự, ví dụ: Lớp dịch vụ công trực tuyến.',
  'time.shape': 'Ghi giờ chẵn hoặc rưỡi, đủ hai chữ số, ví dụ: 08:00 hoặc 10:30.',
  'time.order': 'Giờ kết thúc phải sau giờ bắt đầu, trong cùng một ngày. Sửa lại một trong hai.',
  'capacity.shape': 'Ghi số chỗ, từ 1 đến 500.',
  'queue.shape': 'Ghi số người được chờ, từ 0 đến 500.',
  'weekdays.shape': 'Chọn ít nhất một thứ trong tuần, mỗi thứ một lần.',
  'choice.shape': 'Mục đã chọn không có trong lịch. Tải lại trang rồi chọn lại.',
  'room.shape': 'Chọn phòng học trong danh sách phòng.',
  'trainer.shape': 'Chọn lại giảng viên trong danh sách giảng viên.',
  'rev.shape': 'Tải lại trang rồi sửa lại.',
  'note.long': 'Ghi chú dài quá 500 ký tự. Ghi ngắn lại.',
  'reason.shape': 'Ghi lý do cho bà con, từ 3 đến 200 ký tự, ví dụ: Hội trường bận bầu cử.',
  'date.wrong': 'Ngày phải có thật và ghi theo kiểu năm-tháng-ngày, ví dụ: 2026-12-01.',
  'date.past': 'Ngày giờ này đã qua. Chọn một lúc sau này.',
  'date.tomorrow': 'Chỉ sửa được từ ngày mai. Buổi hôm nay thì sửa riêng buổi đó.',
  'span.order': 'Ngày cuối phải từ ngày đầu trở đi. Sửa lại một trong hai.',
  'make-up.twice': 'Một buổi chỉ học bù cho một buổi. Chọn một trong hai.',
  'make-up.date': 'Ngày này lớp đã có buổi. Chọn ngày lớp nghỉ.',
  'room-name.shape': 'Ghi tên phòng như trên cửa, từ 2 đến 40 ký tự, ví dụ: Phòng 1.',
  'place.shape': 'Ghi địa chỉ đầy đủ để bà con tìm đến được, từ 5 đến 250 ký tự.',
  'room.choice': 'Không có phòng này. Chọn lại trong danh sách phòng.',
  'room.closed': 'Phòng này đang ngừng dùng. Chọn phòng khác.',
  'trainer.choice': 'Không có giảng viên này. Chọn lại trong danh sách giảng viên.',
} as const;

/** Why a change of the schedule is refused as a whole: what happened, and what to do next. */
export const scheduleTitles = {
  'idempotency.mismatch': 'Mã lần gửi này đã dùng cho một việc khác. Hãy tải lại trang rồi gửi lại.',
  'session.unknown': 'Không có buổi học này. Hãy tải lại lịch.',
  'session.changed': 'Có người vừa sửa buổi này. Xem lại rồi sửa tiếp.',
  'session.begun': 'Buổi này đã bắt đầu, nên chỉ sửa được ghi chú.',
  'session.attended': 'Đã có người điểm danh buổi này, nên không đổi giờ, dời hay hủy được nữa.',
  'session.cancelled': 'Buổi này đã hủy. Hãy tạo buổi học bù.',
  'session.draft': 'Buổi này còn là bản nháp, chưa nhận đăng ký.',
  'schedule.clash': 'Phòng hoặc giảng viên đã có buổi khác vào giờ đó. Đổi phòng, đổi người hoặc đổi giờ.',
  'capacity.below-taken':
    'Số chỗ ít hơn số người đã giữ chỗ. Chọn đúng những ai chuyển sang hàng chờ, họ đứng đầu hàng.',
  'capacity.not-seated':
    'Có người được chọn không còn giữ chỗ, hoặc đã đến lớp. Xem lại rồi chọn người khác.',
  'queue.below-waiting': 'Số người được chờ ít hơn số người đang chờ. Cho hàng chờ dài hơn.',
  'series.unknown': 'Không có lớp hằng tuần này. Hãy tải lại lịch.',
  'series.changed': 'Có người vừa sửa lớp này. Xem lại rồi sửa tiếp.',
  'series.people': 'Có buổi bị bỏ mà đã có người đăng ký. Xem lại, rồi xác nhận hủy các buổi đó.',
  'series.ended': 'Lớp này kết thúc trước ngày đó.',
  'room.unknown': 'Không có phòng này. Hãy tải lại danh sách.',
  'room.changed': 'Có người vừa sửa phòng này. Xem lại rồi sửa tiếp.',
} as const;
