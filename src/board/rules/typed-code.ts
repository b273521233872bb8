/** The six digits somebody typed, with spaces or without; undefined when they are not six. */
export function readTypedCode(typed: string): string | undefined {
  const code = typed.normalize('NFKC').replace(/[\s.-]/gu, '');
  return /^\d{6}$/.test(code) ? code : undefined;
}

/** The code in the address that a QR leads to: `#ma=123456`. */
export function codeOfAddress(hash: string): string | undefined {
  return readTypedCode(new URLSearchParams(hash.replace(/^#/, '')).get('ma') ?? '');
}

/** A code as people read it out: three and three. */
export function spacedCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
