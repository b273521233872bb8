import type { PushStanding } from './rules/notices/push-standing.ts';
import type { Purpose } from './rules/purposes.ts';

/** Texts of a slip about being told, and about what its holder has agreed to. */
export const wishMessages = {
  loading: 'Đang hỏi trung tâm…',
  offline: 'Đang mất mạng nên chưa xem được phần này. Có mạng rồi bấm “Xem lại”.',
  offlineChange: 'Đang mất mạng nên chưa làm được. Có mạng rồi bấm lại.',
  retry: 'Xem lại',
  push: {
    title: 'Báo tin trên máy này',
    what: 'Máy hiện tin khi có chỗ, khi lớp đổi giờ hoặc nghỉ, và nhắc hai lần: trước hai ngày, rồi trước giờ học ba tiếng (lớp buổi sáng thì nhắc từ tối hôm trước). Mỗi buổi chừng hai đến bốn tin. Không quảng cáo.',
    state: {
      on: 'Đang bật. Tin của phiếu này hiện trên máy này.',
      off: 'Đang tắt. Bấm nút dưới đây, máy hỏi thì chọn “Cho phép”.',
      refused:
        'Máy này đã chặn thông báo của Cầm Tay. Muốn bật lại: bấm hình ổ khóa hoặc hình nút gạt cạnh địa chỉ trang, chọn “Thông báo”, chọn “Cho phép”. Rồi bấm “Xem lại”.',
      'install-first':
        'Trên iPhone và iPad, Cầm Tay phải nằm trên màn hình chính thì mới báo tin được. Cài vào máy trước, rồi mở phiếu từ hình Cầm Tay.',
      insecure:
        'Mở bằng địa chỉ này thì máy không báo tin được. Về nhà mở phiếu bằng địa chỉ bắt đầu bằng https, hoặc chờ cán bộ gọi khi lớp đổi giờ hay nghỉ.',
      unsupported:
        'Trình duyệt này không báo tin được. Chép đường dẫn của phiếu, mở bằng Chrome. Không có thì cán bộ gọi điện khi lớp có thay đổi.',
      'not-ready': 'Cầm Tay chưa tải xong vào máy nên chưa bật được. Chờ một lát rồi bấm “Xem lại”.',
    } satisfies Record<PushStanding, string>,
    turnOn: 'Bật báo tin',
    turnOff: 'Tắt báo tin',
    install: 'Xem cách cài vào máy',
    dismissed: 'Máy chưa cho phép nên chưa bật. Muốn bật thì bấm lại rồi chọn “Cho phép”.',
    failed: 'Máy chưa nối được với dịch vụ báo tin. Chờ mạng khỏe hơn rồi bấm lại.',
    turnedOn: 'Đã bật. Tin về lớp sẽ hiện trên máy này.',
    turnedOff: 'Đã tắt trên máy này.',
  },
  consents: {
    title: 'Những điều tôi đã đồng ý',
    lead: 'Đổi ý lúc nào cũng được, có hiệu lực ngay. Lớp đổi giờ hoặc nghỉ thì trung tâm vẫn báo, để không ai đi mất công.',
    what: {
      class: 'Trung tâm giữ thông tin của phiếu này cho buổi học',
      push: 'Báo tin trên máy',
      email: 'Báo tin bằng thư điện tử',
      'phone-reminder': 'Gọi điện hoặc nhắn tin nhắc trước buổi học',
    } satisfies Record<Purpose, string>,
    bySelf: (day: string) => `Đã đồng ý ngày ${day}.`,
    byOfficer: (day: string) => `Đã đồng ý ngày ${day}, cán bộ ghi giúp.`,
    not: 'Chưa đồng ý.',
    to: (address: string) => `Thư gửi tới ${address}.`,
    browsers: (count: number) => `Đang bật trên ${count} máy.`,
    agree: 'Đồng ý',
    agreeTo: (what: string) => `Đồng ý: ${what}`,
    withdraw: 'Không đồng ý nữa',
    withdrawFrom: (what: string) => `Không đồng ý nữa: ${what}`,
    withdrawClass:
      'Không đồng ý nữa thì chỗ trả lại cho người khác, và trung tâm xóa hết thông tin của phiếu này. Phiếu của buổi khác vẫn còn nguyên.',
    agreed: 'Trung tâm đã ghi.',
    withdrawn: 'Đã rút đồng ý. Trung tâm không làm việc đó nữa.',
  },
  email: {
    label: 'Địa chỉ thư điện tử',
    hint: 'Ví dụ: hong@example.vn. Chỉ dùng để báo tin lớp, xóa cùng với phiếu.',
    save: 'Đồng ý nhận tin bằng thư',
  },
} as const;
