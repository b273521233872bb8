import { describe, expect, test } from 'vitest';
import { textOfFile, withoutHistory } from './text-of-file.ts';

/** What stays of a text, piece by piece. */
const piecesOf = (file: string, text: string, leftOut: readonly string[] = []) =>
  textOfFile(file, text, (field) => leftOut.includes(field))
    .split(/\s{2,}|\n/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');

describe('the Vietnamese of a file', () => {
  test('in YAML is what stands in its fields, not their names, ids and codes', () => {
    const text = 'id: ho-so\nstatus: verified # đã đọc\ntitle: "Nộp\\nhồ sơ"\nalso: [mã hồ sơ, code]\n';
    expect(piecesOf('content/a.yaml', text)).toEqual(['"Nộp', 'hồ sơ"', 'mã hồ sơ']);
    expect(piecesOf('content/a.yaml', text, ['also'])).toEqual(['"Nộp', 'hồ sơ"']);
  });

  test('in JSON too', () => {
    const text = '{ "when": "dossier-read", "text": "Mở trang", "words": ["huyện", "quận"] }';
    expect(piecesOf('sandbox/a.json', text)).toEqual(['"Mở trang"', '"huyện"', '"quận"']);
    expect(piecesOf('sandbox/a.json', text, ['words'])).toEqual(['"Mở trang"']);
  });

  test('in a lesson is its opening, its text, and the titles and descriptions in its tags', () => {
    const text = [
      '---',
      'title: Hỏi hồ sơ',
      'track: resident',
      '---',
      '',
      '<Part id="lam-thu" title="Làm thử">',
      '',
      'Bấm vào <Term id="dossier">hồ sơ</Term>, xem [trang chính](/bai-hoc) và `index.mdx`.',
      '{/* để sau */}',
      '',
      '</Part>',
    ].join('\n');
    expect(piecesOf('content/a.mdx', text)).toEqual([
      'Hỏi hồ sơ',
      '"Làm thử"',
      'Bấm vào',
      'hồ sơ',
      ', xem [trang chính]',
      'và',
      '.',
    ]);
  });

  test('in a drawing is what it shows and tells', () => {
    const text =
      '<svg role="img" aria-label="Tờ đơn"><style>.a { fill: red }</style><text x="1">Họ tên</text></svg>';
    expect(piecesOf('a.svg', text)).toEqual(['"Tờ đơn"', 'Họ tên']);
  });

  test('stands where it stood', () => {
    const text = '# ghi chú\nitems:\n  - text: Nộp hồ sơ\n';
    const found = textOfFile('content/a.yaml', text);
    expect(found).toHaveLength(text.length);
    expect(found.indexOf('Nộp')).toBe(text.indexOf('Nộp'));
  });

  test('is read from letters and marks apart, and behind a byte order mark', () => {
    const text = 'title: Nộp hồ sơ\n';
    expect(textOfFile('a.yaml', `\uFEFF${text.normalize('NFD')}`)).toBe(textOfFile('a.yaml', text));
  });

  test('is what can be read of a broken file', () => {
    expect(piecesOf('content/a.yaml', 'title: Nộp\n  text: "hồ sơ\n')).toContain('"hồ sơ');
  });
});

test('a lesson without its history keeps every other line where it is', () => {
  const text = 'Nay\n<Fragment slot="then">\n\nCòn huyện.\n\n</Fragment>\nKhông còn.';
  expect(withoutHistory(text).replace(/ +$/gm, '').split('\n')).toEqual([
    'Nay',
    '',
    '',
    '',
    '',
    '',
    'Không còn.',
  ]);
});
