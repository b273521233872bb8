import type { Commune } from './places-schema.ts';

/** The word that stands before a commune's name. */
export const communeKinds = {
  rural: 'Xã',
  ward: 'Phường',
  special: 'Đặc khu',
} as const satisfies Record<Commune['kind'], string>;

/** Words before a province's name that are left out. */
export const provinceKind = /^(?:Tỉnh|Thành phố) /u;
