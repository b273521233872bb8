/** What each field of `content/synonyms.yaml` must hold, for the teacher who left it out or filled it in wrongly. */
export const synonymsWords = {
  hints: {
    synonyms: 'Ghi ít nhất một dòng, mỗi dòng có say, và means hoặc as.',
    say: 'Ghi danh sách các cách gọi, mỗi cách từ 2 đến 60 ký tự, ví dụ [giấy hôn thú, giấy kết hôn].',
    means: 'Ghi danh sách thứ cần tìm, ví dụ [procedure:dang-ky-ket-hon], hoặc bỏ mục này.',
    as: 'Ghi tiếng mà bài và thủ tục dùng, từ 2 đến 60 ký tự, hoặc bỏ mục này.',
  },
  codes: {
    'synonyms.target': 'Ghi lesson:, procedure:, term: hoặc fault: rồi đến tên, ví dụ procedure:khai-sinh.',
    'synonyms.one-of':
      'Mỗi dòng có một trong hai: means (thứ cần tìm) hoặc as (tiếng thay vào). Thêm hoặc xóa bớt một mục.',
    'synonyms.duplicate': 'Cách gọi này đã có ở một dòng trên. Gộp hai chỗ làm một.',
  },
} as const;

/** Sentences that stop a build, for the person who edits the file. */
export const synonymsMessages = {
  unknownTarget: (target: string, advice: string) =>
    `Mục “means” đang ghi “${target}”, nhưng chưa có thứ nào tên như vậy. ${advice}`,
} as const;
