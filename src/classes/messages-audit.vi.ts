import { formatWeekdayDate } from '#src/platform/text/dates.ts';
import { formatNumber } from '#src/platform/text/numbers.ts';
import type { SeatAudit } from './report-schema.ts';
import type { SeatFault } from './rules/seat-faults.ts';

type Finding = Pick<SeatAudit['findings'][number], 'code' | 'counts'>;
type Counts = Pick<SeatAudit, 'sessions' | 'registrations' | 'wrong'>;

/** What is wrong with the seats of a class day, for the manager. */
const faults: Readonly<Record<SeatFault, (a: string, b: string) => string>> = {
  oversold: (given, seats) => `Đã giữ ${given} chỗ trong khi lớp chỉ có ${seats} chỗ.`,
  'taken-differs': (counter, counted) =>
    `Số ghi trên lịch là ${counter} chỗ đã giữ, đếm lại được ${counted}.`,
  'waiting-differs': (counter, counted) =>
    `Số ghi trên lịch là ${counter} người chờ, đếm lại được ${counted}.`,
  'held-for-nobody': (held) => `${held} chỗ đang để dành mà không có ai chờ.`,
  'empty-while-waiting': (waiting, empty) => `${waiting} người đang chờ trong khi còn ${empty} chỗ trống.`,
  'two-places': () => 'Có người giữ hai chỗ trong cùng một buổi.',
  'no-wait-number': () => 'Có người chờ mà không có số thứ tự.',
  'same-wait-number': () => 'Hai người chờ cùng một số thứ tự.',
  'no-history': (lost) => `${lost} phiếu không ghi lại đã đăng ký lúc nào.`,
};

/** Texts of the audit of seats. */
export const auditMessages = {
  title: 'Kiểm tra số chỗ',
  lead: 'Mỗi đêm máy đếm lại chỗ ngồi từ các phiếu đăng ký, để không lớp nào quá chỗ, không ai mất lượt.',
  now: 'Kiểm lại ngay',
  counting: 'Đang đếm…',
  never: 'Chưa kiểm đêm nào. Bấm “Kiểm lại ngay” để đếm.',
  see: 'Xem lỗi',
  right: 'Số chỗ đều đúng',
  whatToDo:
    'Việc này không tự sửa được. Báo người trông máy chủ: gửi kèm những dòng dưới đây. Các buổi khác vẫn đăng ký được như thường.',
  more: (count: number) => `Và ${formatNumber(count)} lỗi nữa.`,
  findings: 'Những buổi có lỗi',
} as const;

/** What came of the count of last night, or of an earlier one: "Kiểm tra số chỗ đêm qua: 24 buổi, 611 phiếu, không có lỗi". */
export function nightText(day: string | undefined, audit: Counts): string {
  return `Kiểm tra số chỗ đêm ${day ?? 'qua'}: ${counted(audit)}`;
}

/** The same of a count that was asked for. */
export function recountText(time: string, audit: Counts): string {
  return `Đếm lại lúc ${time}: ${counted(audit)}`;
}

/** One finding in a sentence, without its day. */
export function findingText({ code, counts }: Finding): string {
  const [first = '', second = ''] = counts.map((count) => formatNumber(count));
  return faults[code](first, second);
}

/** The class day of a finding. */
export function findingDay(localDate: string): string {
  return `Buổi ${formatWeekdayDate(localDate)}`;
}

function counted({ sessions, registrations, wrong }: Counts): string {
  const verdict = wrong === 0 ? 'không có lỗi' : `${formatNumber(wrong)} lỗi`;
  return `${formatNumber(sessions)} buổi, ${formatNumber(registrations)} phiếu, ${verdict}`;
}
