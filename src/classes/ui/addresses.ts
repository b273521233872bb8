/** Addresses of the pages of classes. What only this phone or its holder may know stands behind the `#`. */
export const addresses = {
  list: '/lop-hoc',
  lookup: '/lop-hoc/tra-ma',
  register: (sessionId: string, replaces?: string) =>
    `/lop-hoc/dang-ky?buoi=${sessionId}${replaces === undefined ? '' : `&tu=${replaces}`}`,
  /** A slip by the key under which this phone keeps it. */
  kept: (key: string) => `/lop-hoc/phieu#may=${key}`,
  /** A slip by its token, for whoever was given the link. */
  held: (token: string) => `/lop-hoc/phieu#phieu=${token}`,
  /** For the staff: a form on paper, and a letter to fill in. */
  paperForm: '/can-bo/phieu-dang-ky',
  calendar: '/api/v1/calendar.ics',
  sessionCalendar: (sessionId: string) => `/api/v1/sessions/${sessionId}/calendar.ics`,
} as const;
