/** What a hall's server without https lacks, and what works all the same. */
export const plainHttpMessages = {
  title: 'Đang dùng Cầm Tay qua Wi-Fi của lớp',
  text: 'Học, thực hành và vào lớp vẫn được khi còn Wi-Fi này. Ở đây chưa cài vào máy, chưa quét mã trên phiếu, chưa báo tin được (máy chủ chưa có https).',
} as const;
