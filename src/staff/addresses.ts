/** Addresses of the pages of the staff. The token of a link stands behind the `#`, where no server sees it. */
export const staffAddresses = {
  home: '/can-bo',
  /** After signing out: the page says so. */
  left: '/can-bo?da-ra',
  register: '/can-bo/ghi-danh',
  checkIn: '/can-bo/diem-danh',
  decide: '/can-bo/can-quyet-dinh',
  calls: '/can-bo/goi-dien',
  board: '/can-bo/bang-lop',
  account: '/can-bo/tai-khoan',
  schedule: '/can-bo/lich',
  reports: '/can-bo/bao-cao',
  seatAudit: '/can-bo/kiem-cho',
  members: '/can-bo/thanh-vien',
  trail: '/can-bo/nhat-ky',
  trailFileName: 'nhat-ky.csv',
  link: (token: string) => `/can-bo/loi-moi#${token}`,
} as const;
