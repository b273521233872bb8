import { bringIntoView } from './guide/bring-into-view.ts';

/**
 * A press may take its own button away. Without this the focus would fall to the top of the page, and whoever works by
 * keyboard or screen reader would begin again: it goes to what came in its place, else to the heading of its part.
 * @returns how to stop
 */
export function keepFocus(root: HTMLElement): () => void {
  let last: Element | undefined;
  let around: readonly Element[] = [];
  const remember = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    last = target;
    around = ancestorsOf(target, root);
  };
  const observer = new MutationObserver((changes) => {
    if (!last || last.isConnected) return;
    const added = changes
      .flatMap(({ addedNodes }) => [...addedNodes])
      .filter((node) => node instanceof Element);
    // A new screen, or a summary of errors, takes the focus itself: it comes first.
    setTimeout(() => moveOn(around, added));
  });
  root.addEventListener('focusin', remember);
  observer.observe(root, { childList: true, subtree: true });
  return () => {
    root.removeEventListener('focusin', remember);
    observer.disconnect();
  };
}

function moveOn(around: readonly Element[], added: readonly Element[]): void {
  if (document.activeElement !== document.body) return;
  const part = around.find((element) => element.isConnected);
  if (!part) return;
  const came = added.find((element) => part.contains(element) && isShown(element));
  const target = headingIn(came) ?? came ?? headingIn(part) ?? part;
  if (!(target instanceof HTMLElement)) return;
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  bringIntoView(target, 'nearest');
}

/** Nearest first, the root last. */
function ancestorsOf(element: Element, root: Element): readonly Element[] {
  const parent = element.parentElement;
  return parent === null || !root.contains(parent) ? [] : [parent, ...ancestorsOf(parent, root)];
}

function headingIn(part: Element | undefined): Element | undefined {
  return part?.querySelector('h1, h2, h3, legend') ?? undefined;
}

function isShown(element: Element): boolean {
  return element.isConnected && (element.checkVisibility?.() ?? true);
}
