/**
 * A zip whose files stand in it as they are. Readers of workbooks start workers to inflate, out of code that the page's
 * content policy forbids; out of such a zip they only copy. Without checksums, which they do not look at.
 */
export function storedZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const bodies: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, bytes] of files) {
    const name = new TextEncoder().encode(path);
    const sizes = [0, bytes.length, bytes.length];
    const local = record([0x04034b50], [20, 0x800, 0, 0, 0], sizes, [name.length, 0]);
    const entry = [[0x02014b50], [20, 20, 0x800, 0, 0, 0], sizes, [name.length, 0, 0, 0, 0], [0, offset]];
    bodies.push(local, name, bytes);
    directory.push(record(...entry), name);
    offset += local.length + name.length + bytes.length;
  }
  const size = lengthOf(directory);
  const end = record([0x06054b50], [0, 0, files.size, files.size], [size, offset], [0]);
  return joined([...bodies, ...directory, end]);
}

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
