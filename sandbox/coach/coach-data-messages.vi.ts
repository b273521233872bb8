import type { HelpKind, NumberId } from './coach-codes.ts';

/** What belongs into each field of the coach's files; `group.name` where one name means several things. */
export const coachHints = {
  calm: 'Ghi điểm bình tĩnh lúc mới đến, từ 0 (hoảng) đến 100 (yên tâm).',
  camera: 'Ghi điểm hiểu việc chụp ảnh giấy tờ, từ 0 đến 100.',
  caution: 'Ghi điểm hiểu việc giữ an toàn và soát lại, từ 0 đến 100.',
  cost: 'Ghi số điểm bình tĩnh mất đi khi nỗi lo này dậy lên, từ 0 đến 100.',
  difficulty: 'Ghi bước này cần hiểu bao nhiêu mới tự làm được, từ 0 đến 100.',
  explanation: 'Ghi lời người dân nói khi cần được giải thích.',
  farewell: 'Ghi { "passed": lời chào khi đã làm được, "again": lời chào khi chưa }.',
  'farewell.passed': 'Ghi lời chào về của người đã làm được một mình.',
  'farewell.again': 'Ghi lời chào về của người chưa làm được một mình.',
  passed: 'Ghi lời chào về của người đã làm được một mình.',
  again: 'Ghi lời chào về của người chưa làm được một mình.',
  fears: 'Ghi danh sách nỗi lo, mỗi nỗi lo có id, says và cost, hoặc [].',
  givesUp: 'Ghi lời người dân nói khi giúp tới quá muộn.',
  goal: 'Ghi việc người dân cần làm ở bước này, bắt đầu bằng động từ.',
  handsOver: 'Ghi lời người dân nói khi bị làm thay.',
  kind: 'Ghi ask (hỏi), explain (giải thích), point (chỉ), show (làm mẫu) hoặc take-over (làm thay).',
  likeness: 'Ghi man, old-man (đeo kính), woman hoặc old-woman (tóc bạc).',
  lines: 'Ghi từ 1 đến 5 dòng đang hiện trên máy của người dân.',
  manages: 'Ghi người dân làm gì khi tự làm được.',
  meaning: 'Ghi con số này dùng để làm gì.',
  numbers: 'Ghi đủ các con số của mô hình, mỗi số có id, value và meaning.',
  'numbers.id': 'Ghi tên một con số có sẵn của mô hình.',
  'numbers.value': 'Ghi một số nguyên từ 0 đến 100.',
  order: 'Ghi số thứ tự của bài trong danh sách, từ 1.',
  patience: 'Ghi điểm kiên nhẫn lúc mới đến, từ 0 đến 100.',
  pointing: 'Ghi lời người dân nói khi cần được chỉ chỗ.',
  poor: 'Chỉ ghi ở câu nói chưa khéo: câu ấy làm người dân thấy thế nào.',
  reading: 'Ghi điểm hiểu chữ trên màn hình, từ 0 đến 100.',
  ready: 'Ghi người dân nói hay làm gì khi sắp tự làm được.',
  resident: 'Ghi id của người trong sandbox/coach/residents.',
  says: 'Ghi lời người dân nói ra nỗi lo này.',
  screen: 'Ghi { "title": tên màn hình, "lines": các dòng chữ đang hiện }.',
  searching: 'Ghi điểm hiểu việc tìm kiếm, từ 0 đến 100.',
  showing: 'Ghi lời người dân nói khi cần xem làm mẫu.',
  skill: 'Ghi touch, typing, reading, searching, camera hoặc caution.',
  slips: 'Ghi người dân bấm nhầm vào đâu.',
  slowness: 'Ghi bước vượt sức bao nhiêu điểm thì chỉ cần chờ là làm được, từ 0 đến 100.',
  'stuck.explanation': 'Ghi lời người dân nói khi cần được giải thích.',
  stuck: 'Ghi lời người dân nói khi bí: explanation, pointing và showing.',
  touch: 'Ghi điểm hiểu việc bấm, vuốt, từ 0 đến 100.',
  typing: 'Ghi điểm hiểu việc gõ chữ, từ 0 đến 100.',
  understanding: 'Ghi điểm hiểu từng kỹ năng: touch, typing, reading, searching, camera, caution.',
  unsure: 'Ghi người dân nói hay làm gì khi chưa biết làm.',
  wakes: 'Ghi id một nỗi lo trong mục fears của người này, hoặc bỏ mục này.',
  wrongTaps: 'Ghi trong 100 lần bí thì bấm nhầm mấy lần.',
} as const;

const helpNames = {
  wait: 'chờ',
  ask: 'hỏi (ask)',
  explain: 'giải thích (explain)',
  point: 'chỉ (point)',
  show: 'làm mẫu (show)',
  'take-over': 'làm thay (take-over)',
} as const satisfies Record<HelpKind, string>;

/** What the checks of the coach's files say. */
export const coachProblems = {
  numberMissing: (id: NumberId) => `Thiếu con số “${id}”. Thêm một dòng có id, value và meaning.`,
  numberTooLarge: (id: NumberId, other: NumberId, most: number) =>
    `Số “${id}” không được lớn hơn “${other}”, nếu không mô hình không còn công bằng. Ghi nhiều nhất ${most}.`,
  numberTooSmall: (id: NumberId, least: number) =>
    `Số “${id}” nhỏ quá, mô hình không còn công bằng. Ghi ít nhất ${least}.`,
  numberTooNear: (id: NumberId, other: NumberId, apart: number, most: number) =>
    `Số “${id}” phải kém “${other}” ít nhất ${apart}, nếu không hôm may mắn thì giúp quá tay cũng như giúp vừa đủ. Ghi nhiều nhất ${most}.`,
  helpMissing: (kind: HelpKind) =>
    `Bước này thiếu câu ${helpNames[kind]} không có mục “poor”. Thêm một câu nói khéo của kiểu này.`,
  dialogueTooEasy:
    'Gặp hôm dễ nhất thì cứ chỉ chỗ từ đầu, không hỏi câu nào, cũng đạt. Tăng difficulty của vài bước hoặc tăng minOwnShare.',
  dialogueTooHard: (done: number, all: number, share: number) =>
    `Hướng dẫn đúng cách mà gặp hôm khó nhất, người dân vẫn chỉ tự làm được ${done} trên ${all} bước, không tới mức đạt ${String(share).replace('.', ',')}. Giảm difficulty của vài bước hoặc giảm minOwnShare.`,
} as const;
