import type { ControlKind } from './rules/shown-control.ts';

/** How a control is called by its place: people count them with a finger. */
const ordinals = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const kindWords = {
  field: 'ô',
  choice: 'lựa chọn',
  tick: 'ô đánh dấu',
  button: 'nút',
} satisfies Record<ControlKind, string>;

/** Texts of two phones in a pair. */
export const pairMessages = {
  /** "ô thứ hai" */
  place: (kind: ControlKind, place: number) => `${kindWords[kind]} thứ ${ordinals[place - 1] ?? place}`,
  owner: {
    menu: 'Nhờ người giúp từ xa',
    title: 'Nhờ người giúp từ xa',
    sees: 'Người giúp thấy: đang ở bài nào, bước nào, trên màn hình có những ô nào, nút nào.',
    seesNot: 'Người giúp không thấy: chữ và số đã gõ, ảnh, thẻ. Không gõ thay, không bấm thay được.',
    canPoint: 'Người giúp chỉ vào một ô hay một nút, máy này hiện khung quanh chỗ ấy.',
    stop: 'Bấm “Dừng” lúc nào cũng được.',
    open: 'Lấy mã 6 chữ số',
    opening: 'Đang lấy mã…',
    no: 'Thôi, làm một mình',
    codeTitle: 'Đọc mã này cho người giúp',
    codeSpoken: (digits: string) => `Mã: ${digits}`,
    how: 'Người giúp mở trang Cầm Tay trên máy của họ, vào Thực hành, bấm “Cùng làm với người nhà”, rồi gõ mã.',
    until: (time: string) => `Mã dùng một lần, đến ${time}. Chỉ đọc cho người nhà, qua điện thoại.`,
    codeOver: 'Mã đã hết giờ. Lấy mã mới.',
    again: 'Lấy mã mới',
    waiting: 'Đang chờ người giúp…',
    back: 'Làm tiếp trong lúc chờ',
    barWaiting: (code: string) => `Đang chờ người giúp. Mã ${code}`,
    barCodeOver: 'Mã đã hết giờ mà chưa ai vào.',
    barJoined: 'Người giúp đang cùng xem',
    barLost: 'Mất mạng: người giúp tạm thời không thấy. Đang nối lại…',
    end: 'Dừng',
    runsOn: 'Máy này còn ghép với người giúp',
    notEnded: 'Mất mạng nên chưa dừng được. Có mạng rồi bấm lại.',
    joined: 'Người giúp đã vào. Cứ làm tiếp như thường.',
    ended: 'Đã dừng. Không ai cùng xem nữa.',
    endedOk: 'Đóng',
    pointed: (what: string) => `Người giúp chỉ vào: ${what}`,
    ring: 'Người giúp chỉ',
    offline: 'Chưa có mạng nên chưa lấy được mã. Bài đang làm vẫn còn. Có mạng rồi bấm lại.',
  },
  helper: {
    title: 'Cùng làm với người nhà',
    card: 'Con cháu ở xa giúp người nhà đang tập: thấy họ tới bước nào, chỉ giúp ô nào, nút nào.',
    lead: 'Người nhà ở xa đang tập trên máy của họ. Ở đây thấy họ tới bước nào, và chỉ giúp được ô nào, nút nào.',
    sees: 'Không thấy chữ và số họ gõ. Không gõ thay, không bấm thay được.',
    howTitle: 'Lấy mã ở đâu?',
    how: 'Nhờ người nhà mở bài đang tập, bấm “Thêm”, bấm “Nhờ người giúp từ xa”, rồi bấm “Lấy mã 6 chữ số”. Gọi điện cho nhau, nghe đọc rồi gõ vào đây.',
    code: '6 chữ số trên máy người nhà',
    codeHint: 'Ví dụ: 123 456',
    join: 'Cùng làm',
    joining: 'Đang ghép hai máy…',
    offline: 'Chưa có mạng nên chưa ghép được. Mã vẫn còn đây, có mạng rồi bấm lại.',
    together: 'Hai máy đã ghép',
    until: (time: string) => `Tự dừng lúc ${time}.`,
    lost: 'Mất mạng, đang nối lại. Bên dưới là điều thấy lúc trước.',
    nothingYet: 'Đang chờ máy người nhà cho biết bước…',
    away: 'Người nhà đang mở việc khác trên máy, hoặc đã tắt màn hình. Họ trở lại bài thì bước hiện ở đây.',
    unknownTask: 'Một bài tập',
    /** A task of one step is called by its name alone. */
    step: (current: number, total: number, name: string | undefined) => {
      const at = `Bước ${current} trong ${total}`;
      if (name === undefined) return at;
      return total === 1 ? name : `${at}: ${name}`;
    },
    since: (time: string) => `Màn hình này từ ${time}.`,
    quiet: (minutes: number) => `Đã ${minutes} phút chưa thấy bên kia đổi gì. Gọi hỏi thăm xem sao.`,
    wrong: 'Màn hình bên ấy đang báo có chỗ chưa đúng. Hỏi xem dòng chữ báo lỗi ghi gì.',
    controls: 'Trên màn hình người nhà, từ trên xuống',
    noControls: 'Màn hình này không có ô hay nút nào.',
    pointHint: 'Bấm vào chỗ muốn chỉ. Máy người nhà hiện khung quanh chỗ ấy.',
    point: 'Chỉ giúp',
    pointing: 'Đang chỉ',
    pointed: (what: string) => `Đã chỉ vào: ${what}`,
    notPointed: 'Chưa chỉ được vì mất mạng. Bấm lại.',
    end: 'Dừng cùng làm',
    overTitle: 'Hai máy đã ngừng ghép',
    over: 'Máy này không còn thấy gì của người nhà nữa. Muốn cùng làm tiếp thì xin mã mới.',
    again: 'Gõ mã khác',
  },
} as const;
