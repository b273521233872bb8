import type { OddKind } from './odd-signs.ts';

const choices = (words: readonly string[]) => words.map((word) => `“${word}”`).join(' hoặc ');

const pasted = 'thường do chép từ Word, Zalo hay trang web';

/** What is wrong with the words of a text, for the person who writes it. */
export const wordMessages = {
  misspelt: (written: string, likely: readonly string[]) =>
    [
      `Chữ “${written}” không có trong tiếng Việt.`,
      likely.length > 0 ? `Có phải ${choices(likely)}?` : 'Xem lại cách viết.',
      'Nếu chữ này đúng (tên riêng, chữ viết tắt) thì ghi thêm vào content/words.yaml.',
    ].join(' '),
  avoided: (written: string, better: string, because: string) =>
    `Mình không viết “${written}”. Viết: ${better}. ${because}`,
  odd: {
    invisible: (code) =>
      `Ở đây có một ký tự không nhìn thấy (${code}), ${pasted}. Xóa cụm chữ này rồi gõ lại.`,
    direction: (code) => `Ở đây có ký tự đổi chiều đọc (${code}), ${pasted}. Xóa cụm chữ này rồi gõ lại.`,
    'look-alike': (code) =>
      `Ở đây có một chữ nước ngoài trông giống chữ Việt (${code}), ${pasted}. Xóa chữ này rồi gõ lại.`,
    space: (code) => `Ở đây là một dấu cách lạ (${code}), ${pasted}. Xóa đi rồi gõ lại bằng phím cách.`,
  } satisfies Record<OddKind, (code: string) => string>,
} as const;

const hints = { because: 'Ghi vì sao, một câu từ 10 ký tự trở lên.' };

/** About the fields of `content/words.yaml`. */
export const rightWordsWords = {
  hints: {
    ...hints,
    groups: 'Ghi ít nhất một nhóm, mỗi nhóm có because và words.',
    words: 'Ghi danh sách chữ, ví dụ [Huế, Pleiku].',
  },
  codes: {
    'words.shape': 'Mỗi chữ ghi riêng, chỉ có chữ cái, từ 2 chữ cái trở lên. Tên nhiều chữ thì tách ra.',
    'words.order':
      'Các chữ phải xếp theo thứ tự từ điển và mỗi chữ chỉ ghi một lần. Chuyển chữ này lên trên.',
  },
} as const;

/** About the fields of `content/avoided-words.yaml`. */
export const avoidedWordsWords = {
  hints: {
    ...hints,
    reviewBy: 'Ghi ngày phải xem lại, ví dụ 2027-02-28.',
    typedByPeople: 'Ghi fields (tên các mục), files (tên tệp) và because (vì sao).',
    fields: 'Ghi tên các mục, ví dụ [also, folkNames].',
    words: 'Ghi ít nhất một cách viết, mỗi cách có avoid, write và because.',
    avoid: 'Ghi danh sách cách viết không dùng trong ngoặc vuông, cách nhau bằng dấu phẩy.',
    write: 'Ghi cách viết thay, từ 2 ký tự trở lên.',
    unless: 'Ghi những chữ mà cùng dòng có thì được để nguyên, hoặc bỏ mục này.',
    history: 'Ghi true nếu trong ô “Hồi đó” thì được để nguyên, hoặc bỏ mục này.',
    allowed: 'Ghi danh sách, mỗi dòng có files và because, hoặc bỏ mục này.',
    files: 'Ghi tên tệp tính từ thư mục dự án, ví dụ [content/figures/*.yaml].',
  },
  codes: {},
} as const;
