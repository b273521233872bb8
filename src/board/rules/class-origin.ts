import type { Board } from '../board-schema.ts';

/** Names under which a machine calls itself: no phone in the room reaches it by them. */
const ownNames = /^(localhost|127(\.\d{1,3}){3}|\[::1\]|0\.0\.0\.0)$/;

/** Whether phones cannot come in by this address, because it means the machine itself. */
export function isOnlyHere(origin: string): boolean {
  return ownNames.test(new URL(origin).hostname);
}

/**
 * The address by which phones reach this server, as somebody typed it: `192.168.1.20`, which is on the port of this page,
 * `192.168.1.20:3000`, or a whole address. Undefined for what is none, or means the machine itself.
 */
export function originOfTyped(typed: string, origin: string): string | undefined {
  const text = typed.trim();
  const { protocol, port } = new URL(origin);
  const isWhole = /^https?:[/]{2}/i.test(text);
  const [host = ''] = text.split('/');
  const address = isWhole
    ? text
    : `${protocol}//${host}${/:\d+$/.test(host) || port === '' ? '' : `:${port}`}`;
  if (!URL.canParse(address)) return undefined;
  const found = new URL(address);
  if (!/^[a-z0-9.-]+\.[a-z0-9]+$/i.test(found.hostname) || isOnlyHere(found.origin)) return undefined;
  return found.origin;
}

/** Where a learner joins a board: by scanning it, the code is filled in, and nobody's wrong codes hold them up. */
export function joinAddress(origin: string, { code, key }: Pick<Board, 'code' | 'key'>): string {
  return `${origin}/vao-lop#ma=${code}&so=${key}`;
}
