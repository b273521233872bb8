import { lookup } from 'mrmime';

/**
 * Media type of a file as the server sends it: sirv asks the same table, and says the charset of pages only.
 * Keep mrmime at the version that sirv uses, so that both answer alike.
 */
export function mediaTypeOf(file: string): string {
  const type = lookup(file) ?? 'application/octet-stream';
  return type === 'text/html' ? `${type};charset=utf-8` : type;
}
