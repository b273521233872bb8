/**
 * The number behind a name that somebody else on the board has too; null for the first one. Numbers that were given
 * are not given again.
 * @param others everybody on the board
 */
export function shownNumber(
  name: string,
  others: readonly { readonly name: string; readonly number: number | null }[],
): number | null {
  const same = others.filter((other) => keyOf(other.name) === keyOf(name));
  return same.length === 0 ? null : Math.max(...same.map(({ number }) => number ?? 1)) + 1;
}

function keyOf(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('vi');
}
