/** What is read out of a sheet. `place` (hamlet, address) helps to recognise a person on the screen and is never sent. */
export const sheetFields = ['fullName', 'phone', 'birthYear', 'place', 'note'] as const;
export type SheetField = (typeof sheetFields)[number];

/** What a column is for: a field, a part of the name, or one of those that are not read. */
export type ColumnWord = SheetField | 'namePart' | 'id' | 'result' | 'other';

/** Words of headers for one purpose, in plain small letters without marks or signs. */
interface HeaderWords {
  readonly word: ColumnWord;
  /** The whole header. */
  readonly whole: readonly string[];
  /** The header begins with it. */
  readonly begins?: readonly string[];
  /** It stands anywhere in the header. */
  readonly contains?: readonly string[];
}

/** In the order in which they are tried: a number of an identity card is one, whatever else the header says. */
export const headerWords: readonly HeaderWords[] = [
  {
    word: 'id',
    whole: ['ma dinh danh', 'mst', 'stk'],
    contains: [
      ...['cccd', 'cmnd', 'cmt', 'cmtnd', 'can cuoc', 'dinh danh', 'chung minh', 'giay to', 'ho chieu'],
      ...['bhyt', 'bhxh', 'bao hiem', 'ma so thue', 'so tai khoan'],
    ],
  },
  {
    word: 'fullName',
    whole: [
      ...[
        'ho va ten',
        'ho ten',
        'ten nguoi dan',
        'nguoi dang ky',
        'nguoi tham gia',
        'hoc vien',
        'ten hoc vien',
      ],
      ...[
        'cong dan',
        'nguoi dan',
        'ho va ten nguoi dan',
        'ho va ten hoc vien',
        'ho dem va ten',
        'ho dem ten',
      ],
      ...[
        'ho chu dem va ten',
        'ho chu dem ten',
        'ten day du',
        'full name',
        'name',
        'nguoi hoc',
        'nguoi di hoc',
        'chu ho',
        'thanh vien',
      ],
    ],
    begins: ['ho va ten', 'ho ten', 'ho chu dem va ten', 'ten nguoi'],
  },
  {
    word: 'namePart',
    whole: [
      'ho',
      'ten',
      'ho dem',
      'ho lot',
      'ho va dem',
      'ho va ten dem',
      'ho va chu dem',
      'chu dem',
      'ten dem',
      'dem',
    ],
  },
  {
    word: 'phone',
    whole: [
      ...['so dien thoai', 'dien thoai', 'sdt', 'dt', 'so dt', 'dtdd', 'di dong', 'so di dong', 'so lien he'],
      ...[
        'lien he',
        'so lien lac',
        'zalo',
        'so zalo',
        'phone',
        'phone number',
        'mobile',
        'tel',
        'so dtdd',
        'dtll',
        'so may',
      ],
    ],
    begins: ['so dien thoai', 'dien thoai', 'sdt', 'so dt', 'so di dong', 'dtdd'],
    contains: ['dien thoai', 'sdt', 'dtdd', 'di dong'],
  },
  {
    word: 'birthYear',
    whole: ['nam sinh', 'ngay sinh', 'sinh nam', 'sinh ngay', 'ntns', 'ns', 'ngay thang nam sinh'],
    begins: ['nam sinh', 'ngay sinh', 'sinh nam', 'sinh ngay', 'ngay thang nam sinh'],
    contains: ['nam sinh', 'ngay sinh'],
  },
  {
    word: 'place',
    whole: [
      ...[
        'thon',
        'to dan pho',
        'tdp',
        'khu pho',
        'ap',
        'ban',
        'xom',
        'buon',
        'lang',
        'to',
        'khoi',
        'khu',
        'xa',
      ],
      ...[
        'phuong',
        'xa phuong',
        'thon xom',
        'thon ban',
        'thon to',
        'thon tdp',
        'dia chi',
        'noi o',
        'dia ban',
      ],
    ],
    begins: [
      'dia chi',
      'noi o',
      'cho o',
      'noi thuong tru',
      'thuong tru',
      'noi cu tru',
      'thon ',
      'to dan pho',
    ],
    contains: ['thuong tru', 'cu tru'],
  },
  {
    word: 'note',
    whole: ['ghi chu', 'chu thich', 'can giup', 'can giup gi', 'can ho tro', 'nhu cau ho tro', 'note'],
    begins: ['ghi chu', 'can giup', 'can ho tro'],
  },
  { word: 'result', whole: ['ket qua', 'ma'] },
  {
    word: 'other',
    whole: [
      ...['stt', 'tt', 'so tt', 'so thu tu', 'gioi tinh', 'nam nu', 'phai', 'gioi', 'dan toc', 'tuoi'],
      ...['nghe nghiep', 'ky nhan', 'ky ten', 'chu ky', 'email', 'trinh do', 'ton giao'],
    ],
  },
];

/** Sexes as they divide one column into two; the years below belong to the header above. */
export const sexWords: readonly string[] = ['nam', 'nu'];

/** Headers that speak of somebody else than the person of the row. */
export const otherPeople =
  /(?:^| )(?:chu ho|vo|chong|cha|me|nguoi than|nguoi nha|giam ho|can bo|nguoi lap)(?: |$)/u;
