import type { Turn } from '#sandbox/coach/choose.ts';
import type { AdviceCode, HelpKind, Need, StepNote } from '#sandbox/coach/coach-codes.ts';
import type { Mood } from '#sandbox/coach/resident-says.ts';
import { capitalise } from '#src/platform/text/address.ts';

/** Texts of the coach: guiding a simulated resident. `who` is how the story calls the resident. */
export const coachMessages = {
  ribbon: 'ĐANG TẬP – người dân và máy ở đây đều là giả',
  ribbonSpoken: 'Đang tập hướng dẫn. Người dân, máy và hồ sơ ở đây đều là giả, làm chưa khéo cũng không sao.',
  listTitle: 'Tập hướng dẫn',
  listLead:
    'Ngồi cạnh một người dân giả lập và giúp họ tự làm. Hỏi trước, giúp vừa đủ. Điểm là số bước người dân tự làm lại được.',
  ladderTitle: 'Giúp từ ít đến nhiều',
  ladder: {
    wait: 'Chờ: người chậm chỉ cần thêm thời gian.',
    ask: 'Hỏi: để người dân tự nghĩ ra.',
    explain: 'Giải thích: bằng lời ai cũng hiểu.',
    point: 'Chỉ: nói chỗ, tay vẫn là tay của người dân.',
    show: 'Làm mẫu: trên máy của mình, rồi người dân làm lại.',
    'take-over': 'Làm thay: sau cùng, vì người dân không học được gì.',
  } satisfies Record<HelpKind, string>,
  minutes: (count: number, steps: number) => `${steps} bước, khoảng ${count} phút.`,
  open: 'Đang làm dở',
  done: 'Đã đạt',
  tab: (title: string) => `${title} – Đang tập – Cầm Tay`,
  toList: 'Các bài hướng dẫn',
  leave: 'Ra ngoài',
  leaveLabel: 'Ra ngoài, bài được giữ lại để làm tiếp',
  restart: 'Làm lại',
  display: 'Cỡ chữ',
  askHelper: 'Nhờ giúp',
  opening: 'Đang mở bài…',
  failed: {
    offline: 'Máy đang không có mạng và bài này chưa được lưu trên máy. Nối mạng rồi bấm “Thử lại”.',
    missing: 'Không lấy được dữ liệu của bài. Bấm “Thử lại”. Nếu vẫn vậy, chọn bài khác.',
    broken: 'Dữ liệu của bài bị hỏng trên đường về. Bấm “Thử lại”.',
  },
  failedTitle: 'Chưa mở được bài',
  retry: 'Thử lại',
  unknownTitle: 'Không tìm thấy bài này',
  unknown: 'Đường dẫn có thể đã cũ. Chọn một bài trong danh sách.',
  old: 'Bài đã được sửa mới, nên lần làm dở trước không mở tiếp được. Bắt đầu lại từ đầu.',
  resident: 'Người dân',
  rules: 'Mỗi lượt chọn một câu để nói, hoặc chờ. Cuối bài, người dân tự làm lại một mình.',
  passRule: (needed: number, all: number) =>
    `Đạt khi người dân tự làm lại được từ ${needed} trên ${all} bước.`,
  begin: 'Bắt đầu',
  replace: {
    title: 'Làm lại từ đầu?',
    text: 'Lần đang làm sẽ bỏ đi, người dân trở lại như lúc mới đến.',
    yes: 'Làm lại từ đầu',
    no: 'Làm tiếp',
  },
  screenLabel: (who: string) => `Trên máy của ${who}`,
  choicesTitle: 'Mình làm gì bây giờ?',
  wait: 'Chờ, chưa nói gì',
  next: 'Bước tiếp theo',
  toAlone: 'Để người dân tự làm lại',
  did: {
    wait: 'Mình vừa chờ',
    ask: 'Mình vừa hỏi',
    explain: 'Mình vừa giải thích',
    point: 'Mình vừa chỉ',
    show: 'Mình vừa làm mẫu',
    'take-over': 'Mình vừa làm thay',
  } satisfies Record<HelpKind, string>,
  moods: {
    calm: 'yên tâm',
    unsure: 'hơi ngại',
    worried: 'đang lo',
    tired: 'đã mệt',
  } satisfies Record<Mood, string>,
  mood: (who: string, mood: string) => `${capitalise(who)}: ${mood}`,
  alone: {
    title: (who: string) => `Bây giờ ${who} tự làm một mình`,
    lead: (who: string) => `Mình ngồi lùi ra. ${capitalise(who)} làm lại từ bước đầu, không ai nhắc.`,
    yes: 'Tự làm lại được',
    no: 'Chưa nhớ để làm lại',
    never: 'Chưa từng tự làm bước này',
    next: 'Xem mình đã giúp thế nào',
  },
  result: {
    title: (who: string, own: number, all: number) =>
      `${capitalise(who)} tự làm lại được ${own} trên ${all} bước`,
    passedTitle: 'Đạt',
    passed: (who: string) => `Về nhà không có mình bên cạnh, ${who} vẫn làm được.`,
    againTitle: 'Chưa đạt lần này',
    again: (needed: number, all: number) =>
      `Cần ${needed} trên ${all} bước. Kiên nhẫn ngồi cạnh là việc khó, lần sau sẽ quen hơn.`,
    farewell: (who: string) => `Lúc về, ${who} nói`,
    adviceTitle: 'Lần sau thử',
    stepsTitle: 'Từng bước đã giúp thế nào',
    lesson: (code: string) => `Thuộc bài ${code}: Hướng dẫn mà không làm thay.`,
    otherDialogue: 'Chọn bài khác',
    onceMore: 'Tập lại bài này',
  },
  advice: {
    'hands-off':
      'Để tay xa máy của người dân. Bí quá thì làm mẫu trên máy của mình, rồi mời người dân làm lại.',
    'ask-first':
      'Hỏi một câu trước đã, đừng chờ suông và đừng giải thích hay chỉ ngay: có khi người dân đã biết rồi. Chỉ ngay từ đầu thì họ làm theo rồi quên.',
    'just-enough':
      'Nghe người dân vướng gì rồi giúp đúng chừng ấy: cần một lời giải thích thì chưa cần chỉ, cần chỉ thì chưa cần làm mẫu.',
    'help-sooner': 'Người dân nói ra chỗ vướng thì giúp ngay đúng chỗ ấy, đừng để bí quá lâu.',
    'kind-words': 'Bỏ tiếng lạ và lời giục. Nói như nói với người nhà.',
    'keep-on': 'Cứ làm như thế này với người tiếp theo.',
  } satisfies Record<AdviceCode, string>,
  notes: {
    right: 'Giúp vừa đủ',
    early: 'Giúp hơi sớm',
    'too-much': 'Giúp nhiều hơn cần',
    late: 'Giúp hơi muộn',
    'taken-over': 'Mình đã làm thay',
    'gave-up': 'Giúp muộn quá, người dân bỏ bước này',
  } satisfies Record<StepNote, string>,
  neededThen: (need: Need) => `Lúc ấy chỉ cần ${needWords[need]}.`,
} as const;

const needWords: Readonly<Record<Need, string>> = {
  time: 'thêm chút thời gian',
  question: 'một câu hỏi gợi',
  explanation: 'một lời giải thích',
  pointing: 'được chỉ chỗ',
  showing: 'xem làm mẫu một lần',
};

const enough: Readonly<Record<HelpKind, (who: string) => string>> = {
  wait: (who) => `${capitalise(who)} chỉ cần thêm chút thời gian, và tự làm được.`,
  ask: (who) => `Một câu hỏi là đủ: ${who} tự nghĩ ra.`,
  explain: (who) => `${capitalise(who)} hiểu ra và tự tay làm.`,
  point: (who) => `Biết chỗ rồi, ${who} tự tay bấm.`,
  show: (who) => `Xem mẫu xong, ${who} tự làm lại trên máy của mình.`,
  'take-over': (who) => `Việc xong, nhưng ${who} chưa chạm tay vào.`,
};

const early: Readonly<Record<HelpKind, (who: string) => string>> = {
  ...enough,
  explain: (who) => `${capitalise(who)} làm được, nhưng phải nghe điều chưa hỏi nên hơi mệt.`,
  point: (who) => `${capitalise(who)} làm được, nhưng sắp tự tìm ra thì bị chỉ nên kém vui.`,
  show: (who) => `${capitalise(who)} làm được, nhưng phải ngồi xem điều mình sắp tự làm.`,
};

const tooLittle: Readonly<Record<HelpKind, (who: string) => string>> = {
  wait: (who) => `${capitalise(who)} đang bí mà không nghe ai nói gì, nên lo hơn.`,
  ask: (who) => `${capitalise(who)} chưa trả lời được, nhưng đã nói ra mình vướng ở đâu.`,
  explain: (who) => `${capitalise(who)} nghe rồi mà vẫn chưa làm được, nên lo hơn.`,
  point: (who) => `${capitalise(who)} thấy chỗ rồi mà tay vẫn chưa làm được, nên lo hơn.`,
  show: (who) => `Mẫu nhanh quá, ${who} chưa theo kịp.`,
  'take-over': (who) => `Việc xong, nhưng ${who} chưa chạm tay vào.`,
};

/** What one choice did to the person: one short sentence. */
export function sayEffect({ code, kind, need, poor }: Turn, who: string): string {
  if (code === 'taken-over')
    return `Việc xong, nhưng ${who} chưa chạm tay vào: lúc ấy chỉ cần ${needWords[need]}.`;
  if (code === 'gave-up') return `Giúp tới muộn quá, ${who} nản và đưa máy cho mình.`;
  if (poor !== undefined) return poor;
  if (code === 'done') return enough[kind](who);
  if (kind === 'wait' && need === 'question')
    return `${capitalise(who)} chần chừ: chờ thôi chưa đủ, cần một câu hỏi gợi.`;
  return code === 'done-early' ? early[kind](who) : tooLittle[kind](who);
}

/** What is left of a step in the round "now you alone". */
export function sayLeft(repeats: boolean, how: HelpKind): string {
  const { yes, no, never } = coachMessages.alone;
  if (repeats) return yes;
  return how === 'take-over' ? never : no;
}
