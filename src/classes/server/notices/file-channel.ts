import { appendFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { NoticeChannel } from './notice-channel.ts';

/** Where the notices of a trial are written. */
export function noticeFolder(dataDir: string): string {
  return path.join(dataDir, 'notices');
}

/** Where those to one person are written. */
export function fileOf(dataDir: string, registrationId: string): string {
  return path.join(noticeFolder(dataDir), `${registrationId}.jsonl`);
}

/**
 * Short messages for a trial: a line of JSON instead of a message. One file for each registration, so that it goes with
 * the person. As a real provider of short messages, it cannot take back a second one.
 */
export function createFileChannel(dataDir: string, now: () => number): NoticeChannel {
  return {
    ...{ name: 'file', reach: 'phone', isIdempotent: false },
    async send({ id, registrationId, to, shortMessage }) {
      if (to.phone === null) return { kind: 'refused', code: 'file.no-phone' };
      const line = JSON.stringify({
        id,
        to: to.phone,
        text: shortMessage,
        at: new Date(now()).toISOString(),
      });
      await mkdir(noticeFolder(dataDir), { recursive: true, mode: 0o700 });
      await appendFile(fileOf(dataDir, registrationId), `${line}\n`, { mode: 0o600 });
      return { kind: 'sent' };
    },
  };
}
