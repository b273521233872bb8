import { certificateMessages } from './messages-certificate.vi.ts';

/** What is wrong with one field of a certificate that was sent. */
export const certificateFields = {
  ...certificateMessages.nameError,
  'code.shape': certificateMessages.check.shape,
  'date.wrong': 'Ngày phải có thật và ghi theo kiểu năm-tháng-ngày, ví dụ: 2026-12-01.',
  'consent.required': 'Cần đồng ý thì giấy mới được gửi lên máy chủ.',
} as const;

/** Why a certificate is not taken: what happened, and what to do next. */
export const certificateTitles = {
  'certificate.changed': 'Giấy này đã gửi lên trước đó với nội dung khác. Hãy xóa khỏi máy chủ rồi gửi lại.',
  'certificate.code-taken': 'Mã này đã có trên một giấy khác. Hãy báo cho cán bộ lớp.',
} as const;
