import { v7 } from 'uuid';
import type { CamTayDatabase } from '#src/platform/offline/client/database.ts';
import { quarantineRow } from '#src/platform/offline/client/quarantine.ts';
import type { LearningEvent, PendingEvent } from '../schemas.ts';
import { browserKeys, readJson, readText, writeText } from './browser-store.ts';
import { settleDeviceId } from './device.ts';

/**
 * Take in what pages that only read left in `ct.pending`. Safe to run twice and in two tabs at once: an entry
 * always becomes the same event. What cannot be read is set aside, not lost.
 */
export async function importPending(database: CamTayDatabase, profileId: string): Promise<void> {
  const text = readText(browserKeys.pending);
  if (text === undefined) return;
  const device = await settleDeviceId(database);
  const entries = pendingEntries();
  const events: LearningEvent[] = [];
  for (const entry of entries) {
    if (isPendingEvent(entry)) events.push(pendingEvent(entry, device, profileId));
    else await setEntryAside(database, entry);
  }
  await database.learningEvents.bulkPut(events);
  dropEntries(entries);
}

/** The event of one entry. Its id comes from the entry itself, so that it is the same at every try. */
export function pendingEvent(entry: PendingEvent, deviceId: string, profileId: string): LearningEvent {
  const event = { ...entry, deviceId, profileId: entry.profileId ?? profileId };
  const random = fingerprint([deviceId, event.profileId, entry.type, entry.subject, entry.at].join('\n'));
  const id = v7({ msecs: Date.parse(entry.at), random, seq: new DataView(random.buffer).getUint32(0) });
  return { ...event, id };
}

/** The shape of {@link PendingEvent}, by hand: recording does without the weight of a schema library. */
function isPendingEvent(entry: unknown): entry is PendingEvent {
  if (typeof entry !== 'object' || entry === null) return false;
  const { type, subject, contentVersion, at, profileId } = entry as Record<string, unknown>;
  const isKnown = type === 'lesson-opened' || type === 'lesson-finished';
  const isMoment = typeof at === 'string' && !Number.isNaN(Date.parse(at));
  return (
    isKnown &&
    isMoment &&
    isWord(subject) &&
    isWord(contentVersion) &&
    (profileId === undefined || isWord(profileId))
  );
}

function isWord(value: unknown): boolean {
  return typeof value === 'string' && value.length > 0 && value.length <= 120;
}

/** A broken whole counts as one entry. */
function pendingEntries(): unknown[] {
  const json = readJson(browserKeys.pending);
  return Array.isArray(json) ? json : [readText(browserKeys.pending)];
}

/** Leave only what another tab has added since. */
function dropEntries(taken: readonly unknown[]): void {
  const known = new Set(taken.map((entry) => JSON.stringify(entry)));
  const left = pendingEntries().filter((entry) => !known.has(JSON.stringify(entry)));
  writeText(browserKeys.pending, left.length > 0 ? JSON.stringify(left) : undefined);
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
