import { staffMessages } from '../messages.vi.ts';

/** Put a text on the clipboard. @returns what to say about it */
export async function copyText(text: string): Promise<string> {
  const isDone = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  return isDone ? staffMessages.copied : staffMessages.notCopied;
}
