/** Which tab a key leads to, or undefined when the key is not for the tabs. Moves round at both ends. */
export function tabAfterKey(current: number, count: number, key: string): number | undefined {
  if (key === 'ArrowRight') return (current + 1) % count;
  if (key === 'ArrowLeft') return (current - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}
