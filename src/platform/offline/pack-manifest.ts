/** One pack of a release, as listed in `/packs.json`. */
export interface PackEntry {
  readonly name: string;
  /** First 20 hex digits of the SHA-256 of the raw pack: the same id always means the same bytes. */
  readonly id: string;
  readonly rawBytes: number;
  /** Bytes over the wire: brotli for text, raw for pictures. */
  readonly wireBytes: number;
  readonly files: number;
}

/** What `/packs.json` holds: the packs of the newest release in the order in which a reader needs them. */
export interface PackManifest {
  readonly version: 1;
  /** Digest over the pack ids. */
  readonly release: string;
  readonly packs: readonly PackEntry[];
  /** Hashed file name → name inside the packs, for pages that came from the server and not from a pack. */
  readonly aliases: Readonly<Record<string, string>>;
}

/** Where the newest release is described. */
export const MANIFEST_URL = '/packs.json';

/** Whether a pack, or a further part or the pictures of it, is meant by the first words of its name. */
export function isPackOf(first: string, name: string): boolean {
  return `${name}-`.startsWith(`${first}-`);
}

/** Address of a pack on the server. */
export function packUrl(entry: Pick<PackEntry, 'name' | 'id'>): string {
  return `/packs/${entry.name}.${entry.id}.pack`;
}

/**
 * The manifest in an answer of the network, or `undefined` when it is something else:
 * a captive portal's page, or a later format that only a later worker understands.
 */
export function parseManifest(text: string): PackManifest | undefined {
  const value = parseJson(text);
  return isManifest(value) ? value : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isManifest(value: unknown): value is PackManifest {
  if (typeof value !== 'object' || value === null) return false;
  const manifest = value as Partial<PackManifest>;
  return (
    manifest.version === 1 &&
    typeof manifest.release === 'string' &&
    typeof manifest.aliases === 'object' &&
    Array.isArray(manifest.packs) &&
    manifest.packs.every(isEntry)
  );
}

function isEntry(value: unknown): value is PackEntry {
  const entry = value as Partial<PackEntry> | null;
  return (
    typeof entry?.name === 'string' &&
    typeof entry.id === 'string' &&
    typeof entry.rawBytes === 'number' &&
    typeof entry.wireBytes === 'number'
  );
}
