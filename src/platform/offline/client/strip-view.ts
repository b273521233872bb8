import { messages } from '../messages.vi.ts';
import type { OfflineStatus } from '../offline-protocol.ts';
import type { Strip, StripAction, StripFacts } from './strip.ts';

/** The strip's place in the page, as OfflineBar.astro lays it out. */
export interface StripView {
  show(strip: Strip, facts: StripFacts): void;
  showProgress(status: OfflineStatus): void;
}

/** Finds the strip in the page and wires its button. A page without a strip shows nothing. */
export function findStripView(onAction: (action: StripAction) => void): StripView | undefined {
  const root = document.querySelector<HTMLElement>('[data-offline-strip]');
  if (!root) return undefined;
  const [line, figure, button, guide] = ['line', 'figure', 'button', 'guide'].map((name) => {
    return root.querySelector<HTMLElement>(`[data-part="${name}"]`);
  });
  if (!line || !figure || !button || !guide) throw new Error('OfflineBar.astro lacks a part of the strip');
  let action: StripAction | undefined;
  button.addEventListener('click', () => action && onAction(action));

  return {
    show(strip, facts) {
      action = strip.action;
      say(line, lineText(strip, facts));
      figure.hidden = strip.line !== 'loading';
      guide.hidden = action !== 'guide';
      button.hidden = !action || action === 'guide';
      if (action && action !== 'guide') button.textContent = messages.actions[action];
      root.dataset['line'] = strip.line;
    },
    showProgress({ fetchedBytes, totalBytes }) {
      figure.textContent = messages.progress(kilobytes(fetchedBytes), kilobytes(totalBytes));
    },
  };
}

/** What a page says when it opens is no news; only later changes are read out. */
function say(line: HTMLElement, text: string): void {
  if (line.textContent === text) return;
  line.textContent = text;
  requestAnimationFrame(() => line.setAttribute('aria-live', 'polite'));
}

function lineText({ line }: Strip, { inApp }: StripFacts): string {
  return messages.lines[line].replace('{app}', inApp ? messages.appNames[inApp] : '');
}

function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1024);
}
