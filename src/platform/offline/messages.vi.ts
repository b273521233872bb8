import type { InAppBrowser } from './client/in-app-browser.ts';
import type { StripAction, StripLine } from './client/strip.ts';

const appNames = {
  zalo: 'Zalo',
  messenger: 'Messenger',
  facebook: 'Facebook',
  instagram: 'Instagram',
  tiktok: 'TikTok',
  other: 'Ứng dụng này',
} satisfies Record<InAppBrowser, string>;

const lines = {
  'in-app': '{app} không giữ bài lâu.',
  update: 'Có bài học mới.',
  updating: 'Đang cập nhật…',
  unsupported: 'Ở đây chỉ học được khi có mạng.',
  ready: 'Sẵn sàng khi mất mạng',
  'ready-chosen': 'Mất mạng vẫn học được các phần đã giữ',
  full: 'Máy hết chỗ giữ bài. Có mạng vẫn học được.',
  'full-partial': 'Máy hết chỗ, mới giữ được một phần bài.',
  loading: 'Đang tải bài về máy',
  paused: 'Đang chờ mạng để tải tiếp',
  silent: '',
} satisfies Record<StripLine, string>;

const actions = {
  update: 'Cập nhật',
  retry: 'Tải lại',
  install: 'Cài vào máy',
  guide: 'Xem cách làm',
} satisfies Record<StripAction, string>;

/** Texts of the strip that says whether the site works without a network. They travel with every page's script. */
export const messages = {
  appNames,
  lines,
  actions,
  progress: (fetchedKilobytes: number, totalKilobytes: number) => `${fetchedKilobytes}/${totalKilobytes} KB`,
} as const;

/** Texts of the page that shows the way out of built-in browsers and onto the home screen. */
export const guideMessages = {
  title: 'Mở bằng trình duyệt, cài vào máy',
  description: 'Cách mở Cầm Tay bằng Chrome hoặc Safari và đưa lên màn hình chính để học khi mất mạng.',
  lead: 'Mở bằng Chrome hoặc Safari thì bài học ở lại trong máy, mất mạng vẫn học được.',
  back: 'Trang đầu',
  open: {
    heading: 'Đang mở trong Zalo, Facebook',
    chrome: 'Mở bằng Chrome',
    copy: 'Chép địa chỉ trang',
    android: {
      heading: 'Điện thoại Android',
      steps: ['Bấm nút ba chấm ở góc trên.', 'Chọn “Mở bằng trình duyệt” hoặc “Mở bằng Chrome”.'],
    },
    apple: {
      heading: 'iPhone, iPad',
      steps: [
        'Bấm nút ba chấm hoặc nút Chia sẻ.',
        'Chọn “Mở bằng Safari”.',
        'Không thấy dòng ấy: chép địa chỉ trang, mở Safari, rồi dán vào ô địa chỉ.',
      ],
    },
  },
  install: {
    heading: 'Cài vào máy',
    android: {
      heading: 'Điện thoại Android, bằng Chrome',
      steps: [
        'Bấm nút ba chấm ở góc trên.',
        'Chọn “Thêm vào Màn hình chính” hoặc “Cài đặt ứng dụng”.',
        'Bấm “Cài đặt”.',
      ],
    },
    apple: {
      heading: 'iPhone, iPad, bằng Safari',
      steps: ['Bấm nút Chia sẻ.', 'Chọn “Thêm vào MH chính”.', 'Bấm “Thêm”.'],
    },
  },
  copied: 'Đã chép. Mở Chrome hoặc Safari, rồi dán vào ô địa chỉ.',
  copyByHand: (url: string) => `Địa chỉ trang: ${url}`,
} as const;
