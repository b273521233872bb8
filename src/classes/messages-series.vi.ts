/** Texts of weekly classes. */
export const seriesMessages = {
  add: 'Mở lớp hằng tuần mới',
  title: 'Lớp hằng tuần mới',
  list: 'Các lớp hằng tuần',
  none: 'Chưa có lớp hằng tuần nào.',
  weekdays: 'Học vào thứ mấy?',
  from: 'Từ ngày',
  until: 'Đến hết ngày',
  untilHint: 'Để trống nếu chưa biết ngày cuối.',
  fromTo: (from: string, until: string) => `Từ ${from} đến hết ${until}`,
  fromOn: (from: string) => `Từ ${from}, chưa có ngày cuối`,
  seats: (capacity: number, queue: number) => `${capacity} chỗ, cho chờ ${queue}`,
  look: 'Xem trước các ngày',
  preview: {
    title: 'Lớp sẽ học những ngày này',
    count: (held: number, out: number) =>
      out === 0 ? `${held} buổi, không vướng gì.` : `${held} buổi, ${out} ngày không học được.`,
    none: 'Không có ngày nào. Xem lại thứ trong tuần và ngày đầu, ngày cuối.',
    class: 'Có học',
    holiday: (name: string) => `Nghỉ: ${name}`,
    closed: 'Phòng đang ngừng dùng',
    makeUp: (day: string) => `học bù được: ${day}`,
  },
  save: 'Mở lớp này',
  saveWithout: (count: number) => `Mở lớp này, bỏ ${count} ngày vướng`,
  done: (count: number) => `Đã mở lớp, có ${count} buổi trong 12 tuần tới.`,
  leftOut: 'Ngày không học',
  makeUpFor: (missed: string, day: string) => `Học bù ${missed} vào ${day}`,
  end: {
    open: 'Kết thúc lớp này',
    openWhich: (title: string, days: string) => `Kết thúc lớp này: ${title}, ${days}`,
    title: 'Kết thúc lớp hằng tuần',
    text: 'Các buổi sau ngày này bị bỏ. Buổi chưa ai đăng ký thì mất hẳn.',
    until: 'Học đến hết ngày',
    send: 'Kết thúc lớp',
    done: (day: string) => `Lớp học đến hết ${day}.`,
  },
  later: {
    title: 'Sửa từ buổi này về sau',
    text: (day: string) => `Mọi buổi của lớp từ ${day} đổi theo. Buổi đã sửa riêng thì giữ phần đã sửa.`,
    look: 'Xem trước buổi nào đổi',
    send: 'Lưu từ buổi này về sau',
    sendWithout: (count: number) => `Lưu từ buổi này về sau, bỏ ${count} ngày vướng`,
    done: (count: number) => `Đã sửa ${count} buổi.`,
    previewTitle: 'Các buổi từ ngày ấy',
    count: (changed: number, kept: number, people: number) =>
      `${changed} buổi thay đổi, ${kept} buổi giữ nguyên. ${
        people === 0
          ? 'Chưa có ai đăng ký các buổi thay đổi.'
          : `${people} người đã đăng ký các buổi thay đổi.`
      }`,
    stuck:
      'Có buổi không đổi được, nên chưa lưu được. Chọn phòng, giảng viên, giờ, số chỗ hay số người chờ khác; hoặc sửa riêng buổi ấy trước.',
    added: 'Thêm buổi mới',
    changed: (people: number) => (people === 0 ? 'Đổi theo' : `Đổi theo; ${people} người đã đăng ký`),
    changedPartly: (people: number) =>
      people === 0
        ? 'Đổi theo, trừ phần đã sửa riêng'
        : `Đổi theo, trừ phần đã sửa riêng; ${people} người đã đăng ký`,
    kept: {
      fact: 'Giữ nguyên: đã học hoặc đã có người đến',
      cancelled: 'Giữ nguyên: buổi này đã hủy',
      own: 'Giữ nguyên: buổi này đã sửa riêng',
      same: 'Giữ nguyên',
    },
    dropped: (people: number) => (people === 0 ? 'Bỏ buổi này' : `Bỏ buổi này; ${people} người đã đăng ký`),
    seats: (taken: number) => `Không đổi được: đã có ${taken} người giữ chỗ`,
    queue: (waiting: number) => `Không đổi được: còn ${waiting} người đang chờ, quá số được chờ`,
    taken: (clash: string) => `Không đổi được: ${clash}`,
  },
  people: {
    title: 'Có buổi bị bỏ mà đã có người đăng ký',
    day: (day: string, count: number) => `${day}: ${count} người`,
    agree: 'Hủy các buổi này, báo cho mọi người',
    reason: 'Lý do, viết cho bà con đọc',
  },
  meanwhile: 'Có người vừa sửa lớp này. Những gì đã gõ vẫn còn; xem lại rồi bấm lưu lần nữa.',
} as const;
