import { expect, it } from 'vitest';
import { checkFile } from './check-file.ts';

const accepts = { types: ['pdf', 'jpg', 'png'], maxMegabytes: 6 };
const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const jpg = '\xff\xd8\xff\xe0\x00\x04ab\xff\xda\x00\x02picture\xff\xd9';
const pdf = (inside = '') =>
  `%PDF-1.7\n<</Type /Pages /Count 2>> <</Type/Page>> <</Type /Page>>${inside}\n%%EOF\n`;
const picture = { what: 'picture', isMisnamed: false };

it.each([
  ['photo.jpg', jpg, { ...picture, kind: 'jpg' }],
  ['PHOTO.JPEG', jpg, { ...picture, kind: 'jpg' }],
  ['photo', jpg, { ...picture, kind: 'jpg' }],
  ['photo.png', jpg, { ...picture, kind: 'jpg', isMisnamed: true }],
  ['page.jpg', '\x89PNG\r\n\x1a\n....IEND\xae\x42\x60\x82', { ...picture, kind: 'png', isMisnamed: true }],
  ['photo.webp', 'RIFF\0\0\0\0WEBPVP8 ', { ...picture, kind: 'webp' }],
  ['IMG_1.HEIC', '\0\0\0\x18ftypheic\0\0\0\0mif1heic', { ...picture, kind: 'heic' }],
  ['IMG_1.jpg', '\0\0\0\x18ftypmif1\0\0\0\0mif1heic', { ...picture, kind: 'heic', isMisnamed: true }],
  ['two.pdf', pdf(), { what: 'pdf', pages: 2, isMisnamed: false }],
  ['two.jpg', pdf(), { what: 'pdf', pages: 2, isMisnamed: true }],
  ['packed.pdf', '%PDF-1.5 /ObjStm %%EOF', { what: 'pdf', isMisnamed: false }],
])('%s is taken for what it is', (name, text, expected) => {
  expect(checkFile(bytes(text), name, accepts)).toEqual(expected);
});

it.each([
  ['empty', 'photo.jpg', '', 'file.empty'],
  ['a letter', 'photo.jpg', 'PK\x03\x04word/document.xml', 'file.kind'],
  ['a text', 'photo.jpg', 'hello', 'file.kind'],
  ['half a photo', 'photo.jpg', jpg.slice(0, -4), 'file.corrupt'],
  [
    'a photo of which only the small picture in its head is whole',
    'photo.jpg',
    '\xff\xd8\xff\xe1\x00\x06\xff\xd9ab\xff\xda..',
    'file.corrupt',
  ],
  ['a photo that ends in its head', 'photo.jpg', '\xff\xd8\xff\xe0\x00\x10', 'file.corrupt'],
  ['half a picture', 'page.png', '\x89PNG\r\n\x1a\n....', 'file.corrupt'],
  ['half a PDF', 'two.pdf', pdf().slice(0, 60), 'file.corrupt'],
  ['a locked PDF', 'two.pdf', pdf('trailer <</Encrypt 5 0 R>>'), 'file.pdf-locked'],
  ['a heavy PDF', 'two.pdf', pdf(' '.repeat(6_000_000)), 'file.pdf-heavy'],
])('%s is refused, with its reason', (_what, name, text, code) => {
  expect(checkFile(bytes(text), name, accepts)).toBe(code);
});

it('a PDF is refused where the procedure takes none', () => {
  expect(checkFile(bytes(pdf()), 'two.pdf', { ...accepts, types: ['jpg'] })).toBe('file.pdf-refused');
});

it('a photo may be heavier than the portal takes, but not beyond all measure', () => {
  const heavy = (megabytes: number) => {
    const photo = new Uint8Array(megabytes * 1_000_000);
    photo.set(bytes(jpg.slice(0, -2)));
    photo.set([0xff, 0xd9], photo.length - 2);
    return photo;
  };
  expect(checkFile(heavy(12), 'photo.jpg', accepts)).toEqual({ ...picture, kind: 'jpg' });
  expect(checkFile(heavy(61), 'photo.jpg', accepts)).toBe('file.huge');
});
