import { crc32 } from '../../rules/sheet/crc32.ts';
import { type ZipPart, zipOf } from '../../rules/sheet/zip-file.ts';

const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Files as a zip, deflated by the browser itself. Between two pieces the page answers whoever presses something: a
 * worker would do no better, and a library starts one out of code that the page's content policy forbids.
 */
export async function packWorkbook(files: ReadonlyMap<string, Iterable<string>>): Promise<Blob> {
  const parts: ZipPart[] = [];
  for (const [path, pieces] of files) parts.push(await deflate(path, pieces));
  return new Blob([zipOf(parts)], { type: kind });
}

async function deflate(path: string, pieces: Iterable<string>): Promise<ZipPart> {
  const stream = new CompressionStream('deflate-raw');
  const packed = new Response(stream.readable).arrayBuffer();
  const writer = stream.writable.getWriter();
  const total = { crc: 0, unpackedBytes: 0 };
  for (const text of pieces) {
    const bytes = new TextEncoder().encode(text);
    total.crc = crc32(bytes, total.crc);
    total.unpackedBytes += bytes.length;
    await writer.write(bytes);
    await nextTask();
  }
  await writer.close();
  return { path, bytes: new Uint8Array(await packed), deflated: total };
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
