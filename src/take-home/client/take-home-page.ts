/** What the page of a lesson's take-home material does beyond being read: codes, copying, sharing, printing one part. */
import { messages } from '../page-messages.vi.ts';
import { drawCodes } from './draw-codes.ts';

drawCodes();
for (const button of document.querySelectorAll<HTMLElement>('[data-print-as]'))
  button.addEventListener('click', () => printAs(button.dataset['printAs'] ?? ''));
document.querySelector('[data-print-card]')?.addEventListener('click', () => printAs('card'));
for (const button of document.querySelectorAll<HTMLElement>('[data-copy]'))
  button.addEventListener('click', () => void copy(button));
for (const button of document.querySelectorAll<HTMLElement>('[data-share]')) {
  button.hidden = !('share' in navigator);
  button.addEventListener('click', () => void share(textOf(button.dataset['share'] ?? '')));
}

/** Print one part, on its own paper. */
function printAs(part: string): void {
  const page = document.documentElement;
  page.dataset['print'] = part;
  window.addEventListener('afterprint', () => delete page.dataset['print'], { once: true });
  window.print();
}

async function copy(button: HTMLElement): Promise<void> {
  const status = button.closest('section')?.querySelector('[role="status"]');
  const isCopied = await navigator.clipboard?.writeText(textOf(button.dataset['copy'] ?? '')).then(
    () => true,
    () => false,
  );
  if (status) status.textContent = isCopied ? messages.copied : messages.notCopied;
}

/** Whoever closes the list of apps has changed their mind: nothing is wrong then. */
async function share(text: string): Promise<void> {
  await navigator.share({ text }).catch((reason: Error) => {
    if (reason.name !== 'AbortError') throw reason;
  });
}

/** The text of an element, its paragraphs on lines of their own. */
function textOf(id: string): string {
  const source = document.getElementById(id);
  const paragraphs = [...(source?.querySelectorAll('p') ?? [])];
  const parts = paragraphs.length > 0 ? paragraphs : source ? [source] : [];
  return parts.map(({ textContent }) => textContent.trim()).join('\n');
}
