import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const program = 'espeak-ng';

/** Voice and speed of an unhurried announcer: 3.7 syllables in a second, pauses included (ADR 015). */
export const voice = { name: 'vi', speed: 185 } as const;

/** What the program calls itself, without its folders; undefined where it is not installed. @throws Error when it fails */
export async function findSpeaker(): Promise<string | undefined> {
  try {
    const { stdout } = await run(program, ['--version']);
    return stdout.replace(/\s*Data at:.*/s, '').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Have a text spoken and tell how many seconds it took. @throws Error when the program fails */
export async function measureSeconds(text: string): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'camtay-speech-'));
  const [input, output] = [path.join(folder, 'text.txt'), path.join(folder, 'speech.wav')];
  try {
    await writeFile(input, text);
    await run(program, ['-v', voice.name, '-s', String(voice.speed), '-f', input, '-w', output]);
    return secondsOfWav(await readFile(output));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Length of a sound file: bytes of sound by bytes a second. @throws Error when it is no WAV */
export function secondsOfWav(wav: Buffer): number {
  const data = wav.indexOf('data', 12, 'latin1');
  if (wav.toString('latin1', 0, 4) !== 'RIFF' || data < 0) throw new Error('Expected a WAV file.');
  const bytesPerSecond = wav.readUInt32LE(28);
  return (wav.length - data - 8) / bytesPerSecond;
}
