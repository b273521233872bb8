/** Addresses of take-home material and slides. */
export const addresses = {
  list: '/mang-ve',
  material: (slug: string) => `/mang-ve/${slug}`,
  slides: (slug: string) => `/trinh-chieu/${slug}`,
} as const;
