import type { EffectCode } from '#sandbox/coach/coach-codes.ts';

/** What a trainer reads of somebody at the desk, or with a simulated resident; nothing of it comes from what is typed. */
export const toldMessages = {
  desk: 'Quyết định hồ sơ',
  toMend: 'Quyết định còn chỗ phải sửa',
  coach: {
    'done-early': 'Giúp hơi sớm',
    'too-little': 'Giúp chưa đủ chỗ người dân đang vướng',
    slipped: 'Người dân bấm nhầm vì chưa được giúp đủ',
    'taken-over': 'Làm thay người dân',
    'gave-up': 'Giúp muộn quá, người dân bỏ bước này',
  } satisfies Record<Exclude<EffectCode, 'done'>, string>,
} as const;
