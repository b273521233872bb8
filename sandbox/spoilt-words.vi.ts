import type { PictureFault } from './engine/codes.ts';

interface SpoiltWords {
  /** Ends the id and the name of the file. */
  readonly mark: string;
  readonly title: (paper: string) => string;
  readonly alt: (paper: string) => string;
}

/** How a spoilt picture of a paper is called, and what one sees on it. */
export const spoiltWords: Readonly<Record<PictureFault, SpoiltWords>> = {
  'F-TYPE': {
    mark: 'heic',
    title: (paper) => `${paper}, tệp HEIC của điện thoại`,
    alt: (paper) => `Ảnh ${paper} đủ bốn góc, chữ rõ; tệp HEIC.`,
  },
  'F-SIZE': {
    mark: 'nang',
    title: (paper) => `${paper}, tệp rất nặng`,
    alt: (paper) => `Ảnh ${paper} đủ bốn góc, chữ rõ; tệp rất nặng.`,
  },
  'F-IMG-BLUR': {
    mark: 'mo',
    title: (paper) => `${paper}, chụp lúc rung tay`,
    alt: (paper) => `Ảnh ${paper} bị mờ, đọc không ra chữ.`,
  },
  'F-IMG-CROP': {
    mark: 'cat',
    title: (paper) => `${paper}, chụp gần quá`,
    alt: (paper) => `Ảnh ${paper} bị cắt mất phần dưới, không thấy đủ bốn góc.`,
  },
  'F-IMG-GLARE': {
    mark: 'loa',
    title: (paper) => `${paper}, chụp dưới đèn`,
    alt: (paper) => `Ảnh ${paper} bị lóa, vệt sáng che mất chữ.`,
  },
  'F-IMG-PAGE': {
    mark: 'thieu',
    title: (paper) => `${paper}, chụp một mặt`,
    alt: (paper) => `Ảnh ${paper} thiếu trang, chỉ thấy một mặt.`,
  },
};
