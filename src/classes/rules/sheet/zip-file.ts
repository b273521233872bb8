/** One file of a zip. */
export interface ZipPart {
  readonly path: string;
  /** As it stands in the zip. */
  readonly bytes: Uint8Array;
  /** Absent: it stands there as it is, without a checksum. */
  readonly deflated?: { readonly unpackedBytes: number; readonly crc: number };
}

/** A zip of files that are packed already, or stand in it as they are. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array<ArrayBuffer> {
  const bodies: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { path, bytes, deflated } of parts) {
    const name = new TextEncoder().encode(path);
    const method = deflated === undefined ? 0 : 8;
    const sizes = [deflated?.crc ?? 0, bytes.length, deflated?.unpackedBytes ?? bytes.length];
    const local = record([0x04034b50], [20, 0x800, method, 0, noDate], sizes, [name.length, 0]);
    const entry = [[0x02014b50], [20, 20, 0x800, method, 0, noDate], sizes, [name.length, 0, 0, 0, 0]];
    bodies.push(local, name, bytes);
    directory.push(record(...entry, [0, offset]), name);
    offset += local.length + name.length + bytes.length;
  }
  const size = lengthOf(directory);
  const end = record([0x06054b50], [0, 0, parts.length, parts.length], [size, offset], [0]);
  return joined([...bodies, ...directory, end]);
}

/** 1/1/1980, the first day that a zip knows. */
const noDate = 0x21;

/** Groups of numbers, by turns of four and of two bytes, the low byte first. */
function record(...groups: readonly (readonly number[])[]): Uint8Array {
  const widths = groups.map((_, at) => (at % 2 === 0 ? 4 : 2));
  return Uint8Array.from(
    groups.flatMap((numbers, at) =>
      numbers.flatMap((number) =>
        Array.from({ length: widths[at] ?? 0 }, (_, byte) => (number >>> (8 * byte)) & 0xff),
      ),
    ),
  );
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}
