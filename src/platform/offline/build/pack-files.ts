import { createHash } from 'node:crypto';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type BundledNames, withStableNames } from '../bundled-names.ts';
import { encodePack, type PackedFile } from '../pack-format.ts';
import type { PackEntry, PackManifest } from '../pack-manifest.ts';
import { pageKey } from '../page-packs.ts';
import { brotli, gzip } from './compression.ts';
import { findReferences } from './file-references.ts';
import { mediaTypeOf } from './media-types.ts';
import { assignPacks } from './pack-assignment.ts';
import type { SiteFiles } from './site-files.ts';
import { slimCsp } from './slim-csp.ts';
import { splitPack } from './split-packs.ts';
import { stableNames } from './stable-names.ts';

/** A pack ready to be written: its entry, its bytes, and their compressed forms (none for pictures). */
export interface BuiltPack {
  readonly entry: PackEntry;
  readonly raw: Uint8Array;
  readonly compressed?: { readonly br: Uint8Array; readonly gz: Uint8Array };
}

/** All packs of a site and the manifest that names them. */
export interface BuiltPacks {
  readonly manifest: PackManifest;
  readonly packs: readonly BuiltPack[];
}

const ID_DIGITS = 20;
const NAMES_OTHER_FILES = /\.(?:html|js|css|json|svg|webmanifest)$/;
const PICTURES = /pictures$/;
/** The order in which readers get them: what every page stands on, lessons, practice, then the rest. */
const ORDER = [
  /^core/,
  /^lazy/,
  /^module-[a-z](?:-\d+)?$/,
  /^classes/,
  /^practice/,
  /^data/,
  /^search/,
  /^places/,
  /^engine/,
  PICTURES,
  /^take-home/,
  /^staff/,
];

/** Turns the files of a site into packs. Same files, same packs, whatever the machine and the moment. */
export async function buildPacks(files: SiteFiles): Promise<BuiltPacks> {
  const assignment = assignPacks(files.keys(), await findReferences(files));
  const names = stableNames(assignment.keys());
  const placed = [...assignment].flatMap(([file, packs]) => packs.map((pack) => [file, pack] as const));
  const byPack = Map.groupBy(placed, ([, pack]) => pack);
  const packs = await Promise.all(
    [...byPack].sort(inReadingOrder).map(async ([name, members]) => {
      const packed = members.map(([file]) => packedFile(file, files.get(file) ?? Buffer.alloc(0), names));
      const parts = await splitPack(name, packed.toSorted(likeNextToLike));
      return Promise.all(parts.map(([part, its]) => buildPack(part, its)));
    }),
  );
  return { manifest: createManifest(packs.flat(), names), packs: packs.flat() };
}

async function buildPack(name: string, files: readonly PackedFile[]): Promise<BuiltPack> {
  const raw = encodePack(files);
  const compressed = PICTURES.test(name) ? undefined : { br: await brotli(raw), gz: await gzip(raw) };
  const entry: PackEntry = {
    name,
    id: digest(raw),
    rawBytes: raw.byteLength,
    wireBytes: compressed?.br.byteLength ?? raw.byteLength,
    files: files.length,
  };
  return compressed ? { entry, raw, compressed } : { entry, raw };
}

function createManifest(packs: readonly BuiltPack[], names: BundledNames): PackManifest {
  const entries = packs.map((pack) => pack.entry);
  const release = digest(JSON.stringify(entries.map((entry) => [entry.name, entry.id])));
  return { version: 1, release, packs: entries, aliases: Object.fromEntries(names) };
}

function packedFile(file: string, bytes: Buffer<ArrayBuffer>, names: BundledNames): PackedFile {
  const type = mediaTypeOf(file);
  if (file.endsWith('.html'))
    return { key: pageKey(`/${file}`), type, body: renamedPage(file, bytes, names) };
  const key = `/${path.posix.join(path.posix.dirname(file), stableBaseName(file, names))}`;
  if (file.startsWith('pagefind/')) return { key, type, body: inflated(bytes) };
  return { key, type, body: NAMES_OTHER_FILES.test(file) ? renamed(bytes, names) : bytes };
}

function stableBaseName(file: string, names: BundledNames): string {
  const hashed = path.posix.basename(file);
  return names.get(hashed) ?? hashed;
}

function renamed(bytes: Buffer, names: BundledNames): Buffer<ArrayBuffer> {
  return Buffer.from(withStableNames(bytes.toString('utf8'), names));
}

/** An inline script that names a bundled file would need a new hash in the page's policy: refuse to build it. */
function renamedPage(file: string, bytes: Buffer, names: BundledNames): Buffer<ArrayBuffer> {
  const html = withStableNames(bytes.toString('utf8'), names);
  if (slimCsp(html) !== html) {
    throw new Error(`${file}: inline code names a bundled file. Put the name into a data attribute instead.`);
  }
  return Buffer.from(html);
}

/** Pagefind accepts its files already inflated; stored so, the solid pack can compress them together. */
function inflated(bytes: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? Buffer.from(gunzipSync(bytes)) : bytes;
}

function digest(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, ID_DIGITS);
}

function inReadingOrder([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  const rank = (name: string) => ORDER.findIndex((pattern) => pattern.test(name));
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

function likeNextToLike(a: PackedFile, b: PackedFile): number {
  if (a.type !== b.type) return a.type < b.type ? -1 : 1;
  return a.key < b.key ? -1 : 1;
}
