/** The six digits somebody typed, with spaces or without; undefined when they are not six. */
export function readTypedCode(typed: string): string | undefined {
  const code = digitsOf(typed);
  return /^\d{6}$/.test(code) ? code : undefined;
}

/** All twelve digits of a board: the six that are typed, and the six that only the picture has. */
export interface WholeCode {
  readonly code: string;
  readonly key?: string;
}

/** What somebody typed, or brought along: six digits, or all twelve; undefined for anything else. */
export function readWholeCode(typed: string): WholeCode | undefined {
  const digits = digitsOf(typed);
  if (!/^(\d{6}){1,2}$/.test(digits)) return undefined;
  const [code, key] = [digits.slice(0, 6), digits.slice(6)];
  return key === '' ? { code } : { code, key };
}

/** The same in the address that a picture leads to: `#ma=123456&so=654321`. */
export function wholeCodeOfAddress(hash: string): WholeCode | undefined {
  const asked = new URLSearchParams(hash.replace(/^#/, ''));
  const code = readTypedCode(asked.get('ma') ?? '');
  const key = readTypedCode(asked.get('so') ?? '');
  return code === undefined ? undefined : { code, ...(key !== undefined && { key }) };
}

function digitsOf(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s.-]/gu, '');
}

/** A code as people read it out: three and three. */
export function spacedCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
