/**
 * Digits that look random and are the same in every replay: a hash of the run's seed and a counter
 * (murmur3's finaliser). Not a secret of any kind.
 */
export function randomDigits(seed: number, counter: number, length: number): string {
  const word = (part: number) =>
    mix((seed ^ Math.imul(counter + 1, 0x9e3779b9) ^ Math.imul(part + 1, 0x85ebca6b)) >>> 0);
  return Array.from({ length }, (_, part) => String(word(part) % 10)).join('');
}

function mix(input: number): number {
  let hash = Math.imul(input ^ (input >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
