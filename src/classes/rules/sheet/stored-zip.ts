import { zipOf } from './zip-file.ts';

/**
 * A zip whose files stand in it as they are. Readers of workbooks start workers to inflate, out of code that the page's
 * content policy forbids; out of such a zip they only copy. Without checksums, which they do not look at.
 */
export function storedZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  return zipOf([...files].map(([path, bytes]) => ({ path, bytes })));
}
