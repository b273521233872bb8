import { messages } from './messages.vi.ts';

/** The page's title with or without the word for errors in front, so that a screen reader says it first. */
export function titleWithErrors(title: string, hasErrors: boolean): string {
  const prefix = `${messages.errorWord} `;
  const bare = title.startsWith(prefix) ? title.slice(prefix.length) : title;
  return hasErrors ? prefix + bare : bare;
}
