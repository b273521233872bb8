import type { Vocabulary } from './vocabulary.ts';
import { wordsIn } from './words.ts';

/** Words that a question is made of; they say little about what is looked for. */
const words = wordsIn(
  `ai anh ba bà bác bảo bị biết các cái cần cầu chẳng chị cho chưa chứ có con của cũng cháu cô chú đã đang đâu đây để
  đều đi định đó được em gì giờ giúp giùm hay hỏi hoặc khi không kia là làm lâu lại lên lúc mà mình mới một muốn nào này
  nên nếu ngay nhà nhé nhỉ như nhưng những nữa ở ông phải qua ra rằng rồi sao sẽ tại tao tôi thế thì thôi tới từ và vào
  vẫn vậy về vì việc với xin xong`,
);
const exacts = new Set(words.map(({ exact }) => exact));
const plains = new Set(words.map(({ plain }) => plain));

/** Without marks a word counts as one of these when it is one this often in the texts. */
const mostly = 0.75;

/** Words that stand before the name of any paper: "làm giấy …", "xin cấp …", "thủ tục đăng ký …". */
const general = new Set(wordsIn('cấp đăng giấy hồ ký sơ thủ tục tờ').map(({ exact }) => exact));

const shares = { question: 0.2, general: 0.6 } as const;

/** How much a word of a query tells: rare ones more, those of any question or paper less. */
export function askedWeight(plain: string, exact: string | undefined, vocabulary: Vocabulary): number {
  if (isQuestionWord(plain, exact, vocabulary)) return vocabulary.weight(plain) * shares.question;
  return namedWeight(plain, exact ?? mainWriting(plain, vocabulary), vocabulary);
}

/** How much a word of a name tells; there "chưa" is no word of a question. */
export function namedWeight(plain: string, exact: string, vocabulary: Vocabulary): number {
  return vocabulary.weight(plain) * (general.has(exact) ? shares.general : 1);
}

/** How a word without marks is mostly written. */
function mainWriting(plain: string, vocabulary: Vocabulary): string {
  const [most] = [...vocabulary.writings(plain)].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? plain;
}

/** Whether a word is one of them: by its marks, and without marks by how the catalogue writes the word. */
export function isQuestionWord(plain: string, exact: string | undefined, vocabulary: Vocabulary): boolean {
  if (exact !== undefined) return exacts.has(exact);
  if (!plains.has(plain)) return false;
  const written = [...vocabulary.writings(plain)];
  const total = written.reduce((sum, [, count]) => sum + count, 0);
  const asQuestion = written.reduce((sum, [word, count]) => sum + (exacts.has(word) ? count : 0), 0);
  return total === 0 || asQuestion / total >= mostly;
}
