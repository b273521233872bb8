import { expect, test } from 'vitest';
import { decodePack, encodePack } from './pack-format.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('a pack gives back the files that went into it', () => {
  const files = [
    { key: '/bai-hoc/a1-nam-khong', type: 'text/html; charset=utf-8', body: bytes('<h1>Năm không</h1>') },
    { key: '/trong.svg', type: 'image/svg+xml', body: bytes('') },
    { key: '/am-thanh.mp3', type: 'audio/mpeg', body: Uint8Array.from([0, 255, 0, 13, 10]) },
  ];
  const decoded = decodePack(encodePack(files).buffer);
  expect(decoded.map((file) => ({ ...file, body: [...file.body] }))).toEqual(
    files.map((file) => ({ ...file, body: [...file.body] })),
  );
});

test('refuses a pack that was cut', () => {
  const pack = encodePack([{ key: '/', type: 'text/html', body: bytes('Cầm Tay') }]);
  expect(() => decodePack(pack.buffer.slice(0, -1))).toThrow('its header describes');
});
