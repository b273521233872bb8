/** Six digits in two groups, as people read them out. */
export function spacedCode(code: string): string {
  return `${code.slice(0, 3)}\u00a0${code.slice(3)}`;
}

/** The address that one types to join, without what goes without saying. */
export function shownPlace(origin: string): string {
  return `${origin.replace(/^https?:\/\//, '')}/vao-lop`;
}
