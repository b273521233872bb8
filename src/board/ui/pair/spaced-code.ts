/** Six digits in two groups, as they are read aloud: "123 456". */
export function spacedCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
