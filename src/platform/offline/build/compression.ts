import { promisify } from 'node:util';
import zlib from 'node:zlib';

const compressBrotli = promisify(zlib.brotliCompress);
const compressGzip = promisify(zlib.gzip);

/** Smallest brotli of these bytes, with a window wide enough to see a whole pack. */
export function brotli(bytes: Uint8Array): Promise<Buffer> {
  const params = {
    [zlib.constants.BROTLI_PARAM_LGWIN]: 24,
    [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
  };
  return compressBrotli(bytes, { params });
}

/** Smallest gzip of these bytes, for browsers and proxies without brotli. */
export function gzip(bytes: Uint8Array): Promise<Buffer> {
  return compressGzip(bytes, { level: 9 });
}
