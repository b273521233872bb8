/** What a text seems to give away about a real person. */
export type RealData = 'personal-id' | 'phone' | 'email';

/** Digits with signs, spaces and at most one letter at a time between them: whatever people put into numbers. */
const digitRuns = /\d(?:[^\p{L}\d]*(?:\p{L}[^\p{L}\d]*)?\d)*/gu;

/** A token of digits in which letters, Cyrillic ones too, stand for noughts and ones ("O79"), or such a nought alone. */
const lookAlikes =
  /(?<![\p{L}\d])(?:[oO\u041e\u043e](?=[^\p{L}\d]{1,3}\d)|(?=[^\d\s]*\d)[\doO\u041e\u043elI]+(?!\p{L}))/gu;

/**
 * Codes of dossiers name nobody: of practice ("TH000.00-261121-0001") and of real agencies, where G is a ministry, H
 * a province and the six digits a date. Any looser and digits after "CCCD" could pass as one.
 */
const dossierCodes =
  /(?<!\p{L})(?:TH\d{3}|[GH]\d{2})(?:\.\d{2})*-\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])-\d{4}(?!\d)/giu;

const day = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const month = '(?:0?[1-9]|1[0-2])';
const time = String.raw`[0-2]?\d(?::[0-5]\d(?::[0-5]\d)?(?:[+-]\d\d:\d\d)?|h(?:[0-5]\d)?)`;
const date = String.raw`${day}([./-])${month}\1(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d(?:T${time})?|${month}/(?:19|20)\d\d`;
const years = String.raw`(?:19|20)\d\d(?:\s*[,;]\s*(?:19|20)\d\d)+`;
const decimal = String.raw`(?:0|[1-9]\d?),\d{1,2}(?=\s*(?:[;%)]|$))`;
const money = String.raw`[1-9]\d{0,2}(?:\.\d{3}){1,2}(?!\D*0(?!600|00)\d)`;
/** A few digits more, and it may be a number of twelve digits that only begins like one of practice. */
const noMore = (most: number) => String.raw`(?!\D+\d{1,${most}}(?!\d|[./:-]\d))`;
const practicePhone = String.raw`(?:0|84 ?|0084 ?)600[ .]?\d{3}[ .]?\d{3}${noMore(2)}`;
const practiceId = String.raw`000\d{9}|000([ .-])\d{3}\2\d{3}\2\d{3}${noMore(3)}|000\d([ .-])\d{4}\3\d{4}`;

/** What may begin a run and is known to be harmless; a date may be followed by an hour. */
const harmlessStart = new RegExp(
  `^(?:${[date, time, years, decimal, money, practicePhone, practiceId].join('|')})(?:(?:[\\s,;|()%]+[-–]*\\s*|\\s*[–]\\s*|-(?=\\d{1,2}/))(?=\\d)|\\D*$)`,
  'u',
);

/** Home, mobile before and after 2018, mobile; the same with the country's number. 0600 is practice. */
const phoneShape = /^(?:0(?!600)[35-9]\d{8}|02\d{8,9}|01\d{9}|(?:00)?84(?!600)[235-9]\d{8})$/;

/** An e-mail address; those ending in ".example" belong to nobody (RFC 2606). */
const mail = /[\p{L}\d._+-]@(?:[\p{L}\d-]+\.)+(?!example(?![\p{L}\d-]|\.[\p{L}\d]))\p{L}{2,}/iu;
/** One that is still being typed. */
const mailBegun = /[\p{L}\d._+-]@\p{L}(?![\p{L}\d.-]*\.example(?![\p{L}\d-]|\.[\p{L}\d]))/iu;

/**
 * What real data a text holds, if any: a personal number (12 or more digits in one, or 12 in pieces, not
 * beginning 000), a phone number outside the practice range, or an e-mail address. Signs and spaces between digits do not hide one, nor
 * do letters that look like noughts and ones. Dates, hours, amounts of money and dossier codes are left alone.
 *
 * In doubt it says yes: a refused number costs a learner a moment, a stored one cannot be taken back.
 */
export function findRealData(text: string): RealData | undefined {
  const numbers = suspectRuns(text).flatMap(numbersIn);
  if (numbers.some(isRealPersonalId)) return 'personal-id';
  if (numbers.some((digits) => phoneShape.test(digits))) return 'phone';
  return mail.test(text.normalize('NFKC')) ? 'email' : undefined;
}

/**
 * Whether a text that is still being typed holds, or could soon hold, real data. Ask before a draft is stored: a
 * run of nine digits or more is not stored unless it begins with 000, or with 0600 and is no longer than a phone
 * number.
 */
export function couldBecomeRealData(partial: string): boolean {
  if (findRealData(partial) !== undefined || mailBegun.test(partial.normalize('NFKC'))) return true;
  return suspectRuns(partial).some((run) =>
    /^(?!000|0600|84600|0084600)\d{9,}$|^0600\d{7,}$/.test(run.replace(/\D/gu, '')),
  );
}

/** Runs of digits without the harmless numbers they begin with. */
function suspectRuns(text: string): string[] {
  const runs = withAsciiDigits(text).replace(dossierCodes, 'xx').match(digitRuns) ?? [];
  return runs.map(withoutHarmlessStart).filter((run) => run !== '');
}

/** Digits of every script, and letters that stand for digits, as 0–9: they name a person just as well. */
function withAsciiDigits(text: string): string {
  const digits = text.normalize('NFKC').replace(/(?!\d)\p{Nd}/gu, (digit) => String(digitValue(digit)));
  return digits.replace(lookAlikes, (token) =>
    token.replace(/[oO\u041e\u043e]/gu, '0').replace(/[lI]/gu, '1'),
  );
}

/** Unicode keeps the digits of a script in a row of ten, from nought to nine. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return (code - first) % 10;
}

function withoutHarmlessStart(run: string): string {
  const rest = run.replace(harmlessStart, '');
  return rest === run ? run : withoutHarmlessStart(rest);
}

/** Every number one can read in a run: each block of digits, and each row of neighbouring blocks up to 13 digits. */
function numbersIn(run: string): string[] {
  const blocks = run.split(/\D+/u).filter((block) => block !== '');
  return blocks.flatMap((block, start) => [block, ...joinedFrom(blocks, start)]);
}

function joinedFrom(blocks: readonly string[], start: number): string[] {
  const readings: string[] = [];
  let digits = blocks[start] ?? '';
  for (const block of blocks.slice(start + 1, start + 13)) {
    digits += block;
    if (digits.length > 13) break;
    // Thirteen digits in pieces mean something only as a phone number dialled from abroad.
    if (digits.length < 13 || digits.startsWith('0084')) readings.push(digits);
  }
  return readings;
}

function isRealPersonalId(digits: string): boolean {
  // Longer than a number of practice, something is glued to it.
  const isPractice = digits.length === 12 && digits.startsWith('000');
  return digits.length >= 12 && !isPractice && !phoneShape.test(digits);
}
