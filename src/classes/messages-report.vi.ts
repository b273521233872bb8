import { formatDate, formatWeekdayDate } from '#src/platform/text/dates.ts';
import { formatNumber } from '#src/platform/text/numbers.ts';
import { formatPercent } from '#src/platform/text/percent.ts';
import { attendanceShare, fewestForShare } from './rules/report.ts';
import { nameRange, type ReportRange } from './rules/report-period.ts';
import type { ReportUnit } from './rules/report-units.ts';

/** Words of the report, for its files and its page. */
export const reportMessages = {
  title: 'Báo cáo lớp học',
  lead: 'Bao nhiêu người đến, vắng, học lần đầu. Số liệu tính từ những buổi đã học xong.',
  columns: {
    about: { day: 'Ngày học', month: 'Tháng', commune: 'Xã, phường', trainer: 'Giảng viên' },
    sessions: 'Số buổi',
    attended: 'Lượt đến',
    walkIns: 'Trong đó đến thẳng lớp',
    absent: 'Vắng không báo',
    expected: 'Có chỗ, đã điểm danh',
    rate: 'Tỷ lệ đến lớp',
    notTaken: 'Chưa điểm danh',
    firstTimers: 'Học lần đầu',
    gaveBack: 'Trả chỗ, hủy chỗ',
    lapsed: 'Chờ mà không có chỗ',
    code: 'Mã xã',
  },
  total: 'Tổng cộng',
  noTrainer: 'Chưa ghi giảng viên',
  noCommune: 'Không còn biết xã',
  communeByCode: (code: string) => `Xã mang mã ${code}`,
  period: {
    label: 'Xem thời gian nào?',
    options: {
      'this-month': 'Tháng này',
      'last-month': 'Tháng trước',
      'this-quarter': 'Quý này',
      range: 'Từ ngày đến ngày',
    },
    from: 'Từ ngày',
    to: 'Đến ngày',
    hint: 'Ví dụ: 1/11/2026',
    send: 'Xem báo cáo',
    problems: {
      'date.empty': 'Ghi ngày, tháng, năm. Ví dụ: 1/11/2026.',
      'date.shape': 'Ngày chưa đúng. Ghi ngày/tháng/năm, ví dụ 1/11/2026.',
      'date.unreal': 'Không có ngày này. Xem lại ngày và tháng.',
      'date.year': 'Năm chưa đúng. Ghi đủ 4 chữ số, ví dụ 2026.',
      backwards: 'Ngày này phải sau ngày bắt đầu, hoặc cùng ngày.',
    },
  },
  loading: 'Đang tính…',
  ownCommune: (name: string) => `Chỉ tính bà con của ${name}.`,
  empty: {
    title: (period: string) => `${period}: chưa có buổi nào học xong`,
    text: 'Chọn thời gian khác, hoặc quay lại sau buổi học.',
  },
  figures: {
    heading: 'Con số chính',
    sessions: 'Buổi học có người đăng ký',
    attended: 'Lượt đến lớp',
    firstTimers: 'Người học lần đầu',
    absent: 'Vắng không báo',
    gaveBack: 'Lượt trả chỗ hoặc bị hủy chỗ',
    lapsed: 'Lượt chờ mà không có chỗ',
    walkIns: (count: number) => `trong đó ${formatNumber(count)} lượt đến thẳng lớp, không giữ chỗ trước`,
  },
  notTaken: {
    title: 'Có buổi chưa điểm danh',
    text: (count: number) =>
      `${formatNumber(count)} lượt giữ chỗ ở buổi chưa điểm danh: không biết ai đến, nên không tính vào tỷ lệ.`,
  },
  how: {
    title: 'Cách tính',
    text: [
      'Một người học hai buổi là hai lượt.',
      'Tỷ lệ đến lớp: trong số lượt giữ chỗ ở buổi đã điểm danh, bao nhiêu lượt đến. Người đến thẳng lớp không tính vào tỷ lệ.',
      `Dưới ${fewestForShare} lượt thì chỉ ghi số, không ghi phần trăm.`,
      'Thông tin cá nhân được xóa sau 90 ngày, các con số thì còn.',
    ],
  },
  sections: {
    day: 'Theo ngày',
    month: 'Theo tháng',
    commune: 'Theo xã, phường',
    trainer: 'Theo giảng viên',
  },
  series: { attended: 'Đến lớp', absent: 'Vắng không báo', notTaken: 'Chưa điểm danh' },
  chart: (section: string) => `Biểu đồ ${section.toLowerCase()}. Số liệu ở bảng bên dưới.`,
  chartOfMost: (shown: number, all: number) =>
    `Biểu đồ vẽ ${shown} dòng đông nhất; bảng có đủ ${formatNumber(all)} dòng.`,
  tableOf: (section: string, period: string) => `${section}, ${lowerFirst(period)}`,
  files: {
    title: 'Tải số liệu về máy',
    text: 'Excel để tính tiếp; CSV cho chương trình khác.',
    xlsx: (section: string) => `${section}: Excel`,
    csv: (section: string) => `${section}: CSV`,
    saved: (name: string) => `Đã tải về: ${name}`,
  },
  print: 'In báo cáo',
  made: (time: string, day: string) => `Lập lúc ${time} ngày ${day}`,
} as const;

/** "Tháng 11/2026", or its first and last day. */
export function periodName(range: ReportRange): string {
  const named = nameRange(range);
  if (named.kind === 'month') return `Tháng ${named.number}/${named.year}`;
  if (named.kind === 'quarter') return `Quý ${named.number}/${named.year}`;
  if (named.kind === 'year') return `Năm ${named.year}`;
  return range.from === range.to
    ? `Ngày ${formatDate(range.from)}`
    : `Từ ${formatDate(range.from)} đến ${formatDate(range.to)}`;
}

/** What one line of a report is about, in words. */
export function aboutText(by: ReportUnit, about: string, communeName: (code: string) => string | undefined) {
  if (by === 'day') return formatWeekdayDate(about);
  if (by === 'month') return `Tháng ${Number(about.slice(5))}/${about.slice(0, 4)}`;
  if (by === 'trainer') return about === '' ? reportMessages.noTrainer : about;
  if (about === '') return reportMessages.noCommune;
  return communeName(about) ?? reportMessages.communeByCode(about);
}

/** How many of how many came, with a percentage where there are enough: "171/194 (88,1%)". */
export function shareText(came: number, of: number): string {
  if (of === 0) return '–';
  const counts = `${formatNumber(came)}/${formatNumber(of)}`;
  const percent = percentText(came, of);
  return percent === '' ? counts : `${counts} (${percent})`;
}

/** The percentage alone, as a file has it beside its counts; '' where they are too few to say. */
export function percentText(came: number, of: number): string {
  const share = attendanceShare(came, of);
  return share === undefined ? '' : formatPercent(share, 1);
}

/** Everything in one sentence. */
export function summaryText(
  period: string,
  { sessions, came, absent, expected }: Readonly<Record<'sessions' | 'came' | 'absent' | 'expected', number>>,
): string {
  const head = `${period}: ${formatNumber(sessions)} buổi`;
  if (expected === 0) return `${head}, chưa điểm danh người giữ chỗ ở buổi nào.`;
  const percent = percentText(came, expected);
  const share = percent === '' ? '' : ` (${percent})`;
  return (
    `${head}, ${formatNumber(expected)} lượt có chỗ và đã điểm danh: ` +
    `${formatNumber(came)} lượt đến${share}, ${formatNumber(absent)} lượt vắng không báo.`
  );
}

/** What a section shows, in a sentence. */
export const sectionText: Readonly<
  Record<ReportUnit, (most: string, count: number, of: number, lines: number) => string>
> = {
  day: (most, count, of) => `Đông nhất: ${most}, ${formatNumber(count)} trong ${formatNumber(of)} lượt đến.`,
  month: (most, count, of) =>
    `Đông nhất: ${lowerFirst(most)}, ${formatNumber(count)} trong ${formatNumber(of)} lượt đến.`,
  commune: (most, count, of, lines) =>
    `${formatNumber(lines)} xã, phường có người đăng ký. Đến nhiều nhất: ${most}, ` +
    `${formatNumber(count)} trong ${formatNumber(of)} lượt.`,
  trainer: (most, count, of, lines) =>
    `${formatNumber(lines)} giảng viên dạy. Đến nhiều nhất: lớp của ${most}, ` +
    `${formatNumber(count)} trong ${formatNumber(of)} lượt.`,
};

/** Beside a bar. */
export function barText({
  attended,
  absent,
  notTaken,
}: Readonly<Record<'attended' | 'absent' | 'notTaken', number>>): string {
  const parts = [`${formatNumber(attended)} đến`];
  if (absent > 0) parts.push(`${formatNumber(absent)} vắng`);
  if (notTaken > 0) parts.push(`${formatNumber(notTaken)} chưa điểm danh`);
  return parts.join(', ');
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
