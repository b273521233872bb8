import { expect, test } from 'vitest';
import { secondsOfWav } from './synthesise.ts';

test('a sound file is as long as its bytes say, whatever its header promised', () => {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0, 'latin1');
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(44_100, 28);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(0x7fff_ffff, 40);
  expect(secondsOfWav(Buffer.concat([header, Buffer.alloc(66_150)]))).toBe(1.5);
  expect(() => secondsOfWav(Buffer.from('no sound'))).toThrow('Expected a WAV file.');
});
