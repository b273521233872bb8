import type { TextSize, Theme } from './setting-choices.ts';

/** Texts of the settings; they come with the dialog, when it is first asked for. */
export const settingsMessages = {
  title: 'Chỉnh cho dễ đọc',
  text: {
    legend: 'Cỡ chữ',
    options: { '1': 'Vừa', '2': 'To', '3': 'Rất to' } satisfies Record<TextSize, string>,
  },
  theme: {
    legend: 'Màu trang',
    options: { system: 'Theo máy', light: 'Sáng', dark: 'Tối', contrast: 'Tương phản cao' } satisfies Record<
      Theme,
      string
    >,
  },
  motion: {
    legend: 'Chuyển động trên trang',
    options: { system: 'Theo máy', less: 'Đứng yên' },
  },
  you: { legend: 'Trang gọi tôi là' },
  perPerson: 'Mỗi người trên máy này có lựa chọn riêng.',
  done: 'Xong',
  notKept:
    'Máy này không cho trang ghi nhớ. Lựa chọn chỉ giữ đến khi đóng trang, mọi thứ khác vẫn dùng được.',
} as const;
