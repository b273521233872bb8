import type { Lesson } from '#src/lessons/schemas.ts';

type Track = Lesson['track'];

/** Sentences round the points of a lesson, to be read to a loudspeaker or sent; `written` is with figures and signs. */
export const announcement = {
  greeting: { resident: 'Kính thưa bà con!', officer: 'Kính thưa các anh chị cán bộ!' } satisfies Record<
    Track,
    string
  >,
  invitation: {
    resident: 'Mời bà con đến lớp học nộp hồ sơ qua mạng, học không mất tiền.',
    officer: 'Mời các anh chị đến lớp tập huấn dịch vụ công trực tuyến, học không mất tiền.',
  } satisfies Record<Track, string>,
  lesson: (title: string) => `Bài học: ${title}`,
  remember: { resident: 'Xin bà con nhớ', officer: 'Xin các anh chị nhớ' } satisfies Record<Track, string>,
  ordinals: ['Một là', 'Hai là', 'Ba là', 'Bốn là', 'Năm là'],
  point: (ordinal: string, point: string) => `${ordinal}, ${point}`,
  when: (days: string, from: string, to: string) => `Lớp mở ${days} hằng tuần, từ ${from} đến ${to}.`,
  where: (place: string) => `Nơi học: ${place}.`,
  seat: {
    resident: 'Muốn giữ chỗ, bà con báo cán bộ xã, phường hoặc tổ trưởng tổ dân phố.',
    officer: 'Muốn giữ chỗ, các anh chị báo trung tâm trước buổi học.',
  } satisfies Record<Track, string>,
  again: (title: string, days: string, from: string) =>
    `Xin nhắc lại: bài ${title}, ${days} hằng tuần, bắt đầu lúc ${from}, học không mất tiền.`,
  farewell: { resident: 'Kính mời bà con!', officer: 'Kính mời các anh chị!' } satisfies Record<
    Track,
    string
  >,
  days: (days: readonly string[]) => {
    const small = days.map((day) => day.charAt(0).toLowerCase() + day.slice(1));
    return small.length < 2 ? small.join('') : `${small.slice(0, -1).join(', ')} và ${small.at(-1)}`;
  },
} as const;

/** The lines of the message for a group chat. */
export const chat = {
  head: (code: string, minutes: number) => `Bài ${code} của Cầm Tay, học ${minutes} phút, không mất tiền.`,
  link: (address: string) => `Mở ra học và làm thử, sai không sao: ${address}`,
  classDay: (days: string, from: string, to: string, place: string) =>
    `Lớp miễn phí: ${days}, ${from}–${to}, ${place}`,
  foot: 'Cầm Tay là nơi học và tập, không phải cổng dịch vụ công.',
} as const;

/** What in a lesson does not fit, for the teacher who wrote it. */
export const takeHomeProblems = {
  titleLong: (title: string, letters: number, most: number) =>
    `Tên thẻ bỏ túi “${title}” dài ${letters} chữ cái. Tên này in thật to trên áp phích nên nhiều nhất là ${most}. Đặt tên ngắn hơn.`,
  pointLong: (point: string, letters: number, most: number) =>
    `Ý “${point}” trên thẻ bỏ túi dài ${letters} chữ cái. Áp phích chỉ in được ${most}. Viết ngắn lại.`,
  pointsLong: (letters: number, most: number) =>
    `Các ý đầu của thẻ bỏ túi cộng lại dài ${letters} chữ cái. Áp phích chỉ in được ${most}. Viết ngắn lại hoặc bớt ý.`,
  chatLong: (letters: number, most: number) =>
    `Tin Zalo lấy từ thẻ bỏ túi dài ${letters} chữ cái, nhiều nhất là ${most}. Viết các ý của thẻ ngắn lại.`,
  unsaid: (written: string) =>
    `Chưa biết đọc “${written}” lên loa thế nào. Thêm một dòng vào content/spoken.yaml, ví dụ: - { written: OTP, spoken: ô tê pê }. Hoặc viết chữ khác trong thẻ bỏ túi.`,
  cardMissing:
    'Bài chưa có thẻ bỏ túi, nên không làm được áp phích và bài đọc loa. Thêm <PocketCard title="…"> … </PocketCard> vào phần cuối.',
} as const;

/** Words for `content/spoken.yaml`. */
export const spokenFileWords = {
  hints: {
    written: 'Ghi chữ đúng như trong bài, từ 2 ký tự, ví dụ OTP.',
    spoken: 'Ghi cách đọc, ví dụ ô tê pê.',
  },
  codes: {
    'spoken.letters': 'Chỉ ghi chữ thường tiếng Việt, cách nhau một dấu cách, ví dụ ô tê pê.',
  },
} as const;
