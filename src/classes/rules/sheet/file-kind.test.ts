import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileProblems } from '../../messages-sheet.vi.ts';
import { recogniseFile } from './file-kind.ts';
import { storedZip } from './stored-zip.ts';

const workbook = storedZip(new Map([['xl/workbook.xml', new Uint8Array(200)]]));

test('a workbook is known by what is in it', () => {
  expect(recogniseFile(workbook)).toEqual({ ok: true, value: 'xlsx' });
});

test('a broken zip is refused with a sentence, wherever it is broken', () => {
  const flip = fc.record({ at: fc.nat(workbook.length - 1), byte: fc.nat(255) });
  fc.assert(
    fc.property(fc.array(flip, { minLength: 1, maxLength: 8 }), fc.nat(workbook.length), (flips, length) => {
      const bytes = workbook.slice(0, length);
      for (const { at, byte } of flips) bytes[at % Math.max(1, length)] = byte;
      const kind = recogniseFile(bytes);
      expect(kind.ok || fileProblems[kind.code]).toBeTruthy();
    }),
  );
});

test('any bytes are a text or are refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
      const kind = recogniseFile(bytes);
      expect(kind.ok ? kind.value : fileProblems[kind.code]).toBeTruthy();
    }),
  );
});

test.each(Object.entries(fileProblems))('%s says what to do', (_, text) => {
  expect(text).toMatch(/ (?:chọn|Chép|Xin|Mở|Gõ|Kiểm tra) |(?:Chép|Mở|Xin|Gõ|Kiểm tra|tải lại)/);
});
