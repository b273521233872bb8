/** What a hall's server without https lacks, and what works all the same. */
export const plainHttpMessages = {
  title: 'Máy chủ của lớp chưa có https',
  text: 'Vì vậy ở đây không cài vào máy, không quét mã, không báo tin. Học, thực hành và bảng lớp vẫn chạy khi còn Wi-Fi của lớp.',
} as const;
