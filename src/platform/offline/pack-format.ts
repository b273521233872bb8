/** One file inside a pack: the key it is found by, its media type and its bytes. */
export interface PackedFile {
  readonly key: string;
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

type HeaderRow = readonly [key: string, type: string, sizeBytes: number];

const LENGTH_BYTES = 4;

/**
 * Joins files into one solid pack: header length (u32, little endian), header (JSON rows), bodies.
 * The pack itself is not compressed: the server sends its `.br` or `.gz` neighbour and the browser inflates it.
 */
export function encodePack(files: readonly PackedFile[]): Uint8Array<ArrayBuffer> {
  const rows: HeaderRow[] = files.map((file) => [file.key, file.type, file.body.byteLength]);
  const header = new TextEncoder().encode(JSON.stringify(rows));
  const bodyBytes = files.reduce((sum, file) => sum + file.body.byteLength, 0);
  const pack = new Uint8Array(LENGTH_BYTES + header.byteLength + bodyBytes);
  new DataView(pack.buffer).setUint32(0, header.byteLength, true);
  pack.set(header, LENGTH_BYTES);
  let offset = LENGTH_BYTES + header.byteLength;
  for (const file of files) {
    pack.set(file.body, offset);
    offset += file.body.byteLength;
  }
  return pack;
}

/** Splits a pack into its files. Bodies are views on the pack. Throws when the lengths do not add up. */
export function decodePack(pack: ArrayBuffer): PackedFile[] {
  const headerBytes = new DataView(pack).getUint32(0, true);
  let offset = LENGTH_BYTES + headerBytes;
  const rows: HeaderRow[] = JSON.parse(
    new TextDecoder().decode(new Uint8Array(pack, LENGTH_BYTES, headerBytes)),
  );
  const expected = rows.reduce((sum, [, , sizeBytes]) => sum + sizeBytes, offset);
  if (expected !== pack.byteLength) {
    throw new Error(`Pack of ${pack.byteLength} bytes, but its header describes ${expected}`);
  }
  return rows.map(([key, type, sizeBytes]) => {
    const body = new Uint8Array(pack, offset, sizeBytes);
    offset += sizeBytes;
    return { key, type, body };
  });
}
