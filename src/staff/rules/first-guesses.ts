// cspell:disable
/** What people type first, folded; digits and signs around it make it no better. */
export const firstGuesses: readonly string[] = [
  ...[
    'matkhau',
    'password',
    'passwords',
    'vietnam',
    'vietnamese',
    'camtay',
    'dichvucong',
    'dichvu',
    'quantri',
  ],
  ...[
    'admin',
    'administrator',
    'canbo',
    'xinchao',
    'iloveyou',
    'anhyeuem',
    'emyeuanh',
    'qwerty',
    'qwertyuiop',
  ],
  ...[
    'asdfghjkl',
    'zxcvbnm',
    'abc',
    'abcd',
    'abcde',
    'abcdef',
    'abcdefgh',
    'abcdefghij',
    'welcome',
    'letmein',
  ],
  ...['uyban', 'ubnd', 'trungtam', 'hochiminh', 'hanoi', 'saigon', 'danang', 'hue', 'motcua', 'khongbiet'],
];
