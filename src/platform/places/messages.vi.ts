import type { PlacesTrouble } from './client/load-places.ts';
import type { Commune } from './places-schema.ts';

/** The word that stands before a commune's name. */
export const communeKinds = {
  rural: 'Xã',
  ward: 'Phường',
  special: 'Đặc khu',
} as const satisfies Record<Commune['kind'], string>;

/** Provinces renamed shortly before the merger: the address data know only the later name. */
export const renamedProvinces: Readonly<Record<string, string>> = { 'Thừa Thiên Huế': 'Huế' };

/** Words before a province's name that are left out. */
export const provinceKind = /^(?:Tỉnh|Thành phố) /u;

/** Why a list of places is not there. */
export const placesTroubles = {
  'places.offline': 'Máy đang không có mạng, chưa tải được danh sách đủ các tỉnh, xã.',
  'places.missing': 'Chưa lấy được danh sách tỉnh, xã.',
  'places.broken': 'Danh sách tỉnh, xã bị hỏng trên đường về.',
} satisfies Record<PlacesTrouble, string>;

/** For whoever remembers only the name before 1 July 2025. */
export const formerMessages = {
  ask: 'Chỉ nhớ tên cũ?',
  field: 'Tên xã, phường, huyện trước đây',
  hint: 'Tên dùng trước ngày 1/7/2025, có dấu hay không dấu đều được. Ví dụ: Xuân Viên.',
  isNow: (old: string, now: string) => `${old}: nay là ${now}`,
  none: 'Chưa thấy tên này trong tỉnh đã chọn. Gõ ngắn hơn, hoặc xem lại đã chọn đúng tỉnh chưa.',
  loading: 'Đang tải các tên cũ…',
  missing: 'Chưa tải được phần này. Kiểm tra mạng rồi mở lại.',
  retry: 'Tải lại danh sách',
} as const;
