import { type PackEntry, packUrl } from '../pack-manifest.ts';
import { openParts, type SavedParts } from './pack-parts.ts';
import { isQuotaError, PackTrouble } from './trouble.ts';

/** The most that a killed worker loses. */
const SAVE_EVERY_BYTES = 64 * 1024;
/** No byte for so long: give up, keep what came, try again at the page's next request. */
const STALLED_AFTER_MS = 30_000;

/**
 * Brings the raw bytes of a pack, checked against its id. Interrupted downloads go on where they stopped.
 * Throws {@link PackTrouble}.
 */
export async function downloadPack(entry: PackEntry, onBytes: (count: number) => void): Promise<ArrayBuffer> {
  const parts = await openParts(packUrl(entry));
  if (!isWorthResuming(parts.bytes, entry)) await parts.forget();
  if (parts.bytes < entry.rawBytes) await fetchRest(entry, parts, onBytes);
  return verified(entry, parts);
}

/**
 * Saved bytes are inflated bytes, but the answer to a Range request comes uncompressed. Going on pays only when the
 * rest, raw, is smaller than the whole pack compressed: pictures go on where they stopped, small texts often restart.
 */
export function isWorthResuming(
  savedBytes: number,
  entry: Pick<PackEntry, 'rawBytes' | 'wireBytes'>,
): boolean {
  if (savedBytes > entry.rawBytes) return false;
  return savedBytes === entry.rawBytes || entry.rawBytes - savedBytes < entry.wireBytes;
}

async function fetchRest(
  entry: PackEntry,
  parts: SavedParts,
  onBytes: (count: number) => void,
): Promise<void> {
  const stall = createStallTimer();
  try {
    const response = await requestFrom(parts.bytes, entry, stall.signal);
    if (response.status === 200) await parts.forget();
    await saveBody(response, entry, parts, (count) => {
      stall.restart();
      onBytes(count);
    });
  } catch (error) {
    if (error instanceof PackTrouble || isQuotaError(error)) throw error;
    throw new PackTrouble('network', `${packUrl(entry)} was cut`, error);
  } finally {
    stall.stop();
  }
}

/** `no-store`: the bytes end up in Cache Storage; a second copy in the HTTP cache would waste the device's room. */
async function requestFrom(offset: number, entry: PackEntry, signal: AbortSignal): Promise<Response> {
  const headers: HeadersInit = offset > 0 ? { Range: `bytes=${offset}-` } : {};
  const response = await fetch(packUrl(entry), { cache: 'no-store', signal, headers });
  if (!isExpected(response, offset)) {
    throw new PackTrouble('network', `${packUrl(entry)} answered ${response.status}`);
  }
  return response;
}

function isExpected(response: Response, offset: number): boolean {
  if (response.redirected || !response.body || isPage(response)) return false;
  if (response.status === 200) return true;
  const range = response.headers.get('content-range');
  const isRest = range?.startsWith(`bytes ${offset}-`) ?? false;
  return response.status === 206 && isRest && !response.headers.has('content-encoding');
}

/** The log-in page of a Wi-Fi, which must not be saved as the beginning of a pack. */
function isPage(response: Response): boolean {
  return response.headers.get('content-type')?.startsWith('text/html') ?? false;
}

async function saveBody(
  response: Response,
  entry: PackEntry,
  parts: SavedParts,
  onBytes: (count: number) => void,
): Promise<void> {
  const reader = (response.body as ReadableStream<Uint8Array<ArrayBuffer>>).getReader();
  const unsaved = createBuffer(parts);
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      await unsaved.add(read.value);
      const have = parts.bytes + unsaved.bytes();
      if (have > entry.rawBytes)
        throw new PackTrouble('corrupt', `${packUrl(entry)} is longer than promised`);
      onBytes(have);
    }
  } finally {
    await unsaved.save();
  }
  // Some proxies cut a body without an error.
  if (parts.bytes < entry.rawBytes) throw new PackTrouble('network', `${packUrl(entry)} ended early`);
}

function createBuffer(parts: SavedParts) {
  let chunks: Uint8Array<ArrayBuffer>[] = [];
  const bytes = () => chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0);
  const save = async () => {
    const ready = chunks;
    chunks = [];
    if (ready.length > 0) await parts.append(ready);
  };
  const add = async (chunk: Uint8Array<ArrayBuffer>) => {
    chunks.push(chunk);
    if (bytes() >= SAVE_EVERY_BYTES) await save();
  };
  return { bytes, save, add };
}

function createStallTimer() {
  const controller = new AbortController();
  const start = () => setTimeout(() => controller.abort(), STALLED_AFTER_MS);
  let timer = start();
  return {
    signal: controller.signal,
    restart() {
      clearTimeout(timer);
      timer = start();
    },
    stop: () => clearTimeout(timer),
  };
}

/** A file that a proxy changed, or saved parts of another, do not get further than this. */
async function verified(entry: PackEntry, parts: SavedParts): Promise<ArrayBuffer> {
  const bytes = await parts.join().arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hex.startsWith(entry.id)) return bytes;
  await parts.forget();
  throw new PackTrouble('corrupt', `${packUrl(entry)} does not hold the bytes that its name promises`);
}
