import { v7 } from 'uuid';
import type { CamTayDatabase } from '#src/platform/offline/client/database.ts';
import { quarantineRow } from '#src/platform/offline/client/quarantine.ts';
import type { LearningEvent, PendingEvent } from '../schemas.ts';
import { browserKeys } from './browser-store.ts';
import { deviceId, settleDeviceId } from './device.ts';
import { dropPending, readPending } from './pending-queue.ts';

/**
 * Take what was left in the queue into the database. Safe to run twice and in two tabs at once: an entry always
 * becomes the same event. What cannot be read is set aside, not lost. While the database refuses, the queue stays.
 */
export async function importPending(database: CamTayDatabase): Promise<LearningEvent[]> {
  const entries = readPending();
  if (entries.length === 0) return [];
  const device = await settleDeviceId(database);
  for (const entry of entries) if (!isPendingEvent(entry)) await setEntryAside(database, entry);
  const events = entries.filter(isPendingEvent).map((entry) => pendingEvent(entry, device));
  await database.learningEvents.bulkPut(events);
  dropPending(entries);
  return events;
}

/** Events of one person that wait in the queue: they count as well. */
export function pendingEvents(profileId: string): LearningEvent[] {
  const events = readPending()
    .filter(isPendingEvent)
    .map((entry) => pendingEvent(entry, deviceId()));
  return events.filter((event) => event.profileId === profileId);
}

/** The event of one entry. Its id comes from the entry itself, so that it is the same at every try. */
export function pendingEvent(entry: PendingEvent, device: string): LearningEvent {
  const random = fingerprint([device, entry.profileId, entry.type, entry.subject, entry.at].join('\n'));
  const id = v7({ msecs: Date.parse(entry.at), random, seq: new DataView(random.buffer).getUint32(0) });
  return { ...entry, deviceId: device, id };
}

/** What every event has, checked by hand: recording does without a schema library. What reads it checks the rest. */
function isPendingEvent(entry: unknown): entry is PendingEvent {
  const { type, subject, contentVersion, at, profileId } = Object(entry) as Record<string, unknown>;
  const isMoment = typeof at === 'string' && !Number.isNaN(Date.parse(at));
  return isMoment && [type, subject, contentVersion, profileId].every(isWord);
}

function isWord(value: unknown): boolean {
  return typeof value === 'string' && value.length > 0 && value.length <= 120;
}

async function setEntryAside(database: CamTayDatabase, entry: unknown): Promise<void> {
  const damaged = {
    table: browserKeys.pending,
    row: entry,
    reason: 'pending.shape',
    setAsideAt: new Date().toISOString(),
  };
  await database.meta.put(quarantineRow(damaged, JSON.stringify(entry) ?? 'undefined'));
}

/** 16 bytes that depend on every character (FNV-1a over four starts). Tells entries apart; protects nothing. */
function fingerprint(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(16);
  const view = new DataView(bytes.buffer);
  for (let lane = 0; lane < 4; lane++) {
    let hash = (0x811c9dc5 ^ (lane * 0x9e3779b1)) >>> 0;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
    view.setUint32(lane * 4, hash);
  }
  return bytes;
}
