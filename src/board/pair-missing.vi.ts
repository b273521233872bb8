/** What is said when the code for a pair is out of reach; apart, because every practice page has it. */
export const pairMissing = 'Chưa mở được phần nhờ người giúp vì mất mạng. Có mạng rồi bấm lại.';
