import { expect, test } from 'vitest';
import { type Catalogue, packCatalogue, unpackCatalogue } from './catalogue.ts';

test('the packed catalogue is the same catalogue', () => {
  const catalogue: Catalogue = {
    entries: [
      {
        kind: 'procedure',
        id: 'a',
        href: '/thu-tuc/a',
        title: 'Đăng ký khai sinh',
        names: ['1.001193', 'làm khai sinh'],
        says: 'Giấy đầu đời.',
        more: '',
      },
      { kind: 'fault', id: 'F-X', href: '/bai-hoc/x', title: 'Mất mạng', names: [], says: '', more: 'a' },
    ],
    rewordings: [{ say: 'hình', as: 'ảnh' }],
  };
  expect(unpackCatalogue(packCatalogue(catalogue))).toEqual(catalogue);
  expect(unpackCatalogue(JSON.parse(JSON.stringify(packCatalogue(catalogue))))).toEqual(catalogue);
});
