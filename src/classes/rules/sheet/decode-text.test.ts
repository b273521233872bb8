import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

describe('bytes of a text file', () => {
  test('never make it fail, and come out composed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const { text } = decodeText(bytes);
        expect(text).toBe(text.normalize('NFC'));
      }),
    );
  });

  test('in UTF-8 come out as they were written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\ufeff'));
        expect(decodeText(new TextEncoder().encode(text)).text).toBe(text.normalize('NFC'));
      }),
    );
  });

  test('in Windows-1258 have letter and tone put together', () => {
    const bytes = Uint8Array.of(0x4e, 0x67, 0x75, 0x79, 0xea, 0xde, 0x6e);
    expect(decodeText(bytes)).toEqual({ text: 'Nguyễn', encoding: 'windows-1258' });
  });

  test('in an old encoding stay broken, so that each name shows it', () => {
    const hien = Uint8Array.from('TrÇn HiÒn', (sign) => sign.charCodeAt(0)); // as Windows-1258 it would be "Hỉn"
    expect(decodeText(hien)).toEqual({ text: 'TrÇn HiÒn', encoding: 'legacy' });
  });
});
