import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** Argon2id with 19 MiB and two passes. @see OWASP Password Storage Cheat Sheet */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const tagLength = 32;

/** What is kept of a password, in the usual notation: `$argon2id$v=19$m=19456,t=2,p=1$salt$tag`. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derive('argon2id', { message: password.normalize('NFKC'), nonce, tagLength, ...cost });
  const { memory, passes, parallelism } = cost;
  const settings = `m=${memory},t=${passes},p=${parallelism}`;
  return ['', 'argon2id', 'v=19', settings, nonce.toString('base64url'), tag.toString('base64url')].join('$');
}

/** Whether a password is the one of a hash; the hash says itself how dear it was made. */
export async function verifyPassword({
  hash,
  password,
}: {
  hash: string;
  password: string;
}): Promise<boolean> {
  const [, name, , settings = '', salt = '', kept = ''] = hash.split('$');
  const [memory = 0, passes = 0, parallelism = 0] = settings.split(',').map((part) => Number(part.slice(2)));
  const tag = Buffer.from(kept, 'base64url');
  if (name !== 'argon2id' || tag.length === 0) return false;
  const nonce = Buffer.from(salt, 'base64url');
  const message = password.normalize('NFKC');
  const parameters = { message, nonce, memory, passes, parallelism, tagLength: tag.length };
  return timingSafeEqual(tag, await derive('argon2id', parameters));
}
