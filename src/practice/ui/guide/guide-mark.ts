import { bringIntoView, fitsBelowHeading, isNear } from './bring-into-view.ts';
import { frameOf, isTypedIn, mark, nameOf, unmark } from './mark-control.ts';

/**
 * Follows where the next action is: marks the first of the selectors that is on the screen, and brings the mark into
 * view when it moves. Screens change parts of themselves without telling, so every change below `root` is looked at.
 */
export class GuideMark {
  readonly #root: HTMLElement;
  readonly #onname: (name: string) => void;
  readonly #observer = new MutationObserver(() => this.#follow());
  #selectors: readonly string[] = [];
  #marked: HTMLElement | undefined;
  #isPressing = false;

  /** @param onname told the words on the control to press; empty for one to fill in, and for none */
  constructor(root: HTMLElement, onname: (name: string) => void) {
    this.#root = root;
    this.#onname = onname;
    this.#observer.observe(root, { childList: true, subtree: true, attributeFilter: ['open', 'data-does'] });
    root.addEventListener('focusout', this.#left);
    root.addEventListener('mousedown', this.#pressed);
    window.addEventListener('mouseup', this.#released);
  }

  /** Where to look now, best first. */
  show(selectors: readonly string[]): void {
    this.#selectors = selectors;
    this.#follow();
  }

  /** Another screen has come and stands at its top: what lies too far down for one look gets a button to go there. */
  screenOpened(): void {
    const frame = this.#marked && frameOf(this.#marked);
    this.#lookAt(frame !== undefined && !fitsBelowHeading(this.#root, frame));
  }

  stop(): void {
    this.#observer.disconnect();
    this.#root.removeEventListener('focusout', this.#left);
    this.#root.removeEventListener('mousedown', this.#pressed);
    window.removeEventListener('mouseup', this.#released);
    this.#move(undefined);
  }

  /** The mark waits while its field is typed in: the first letter is not the whole answer. */
  #follow(): void {
    const focused = document.activeElement;
    // On paper no button is shown: the mark stays where it was on the screen.
    if (this.#isPressing || this.#isTypedIn(focused) || matchMedia('print').matches) return;
    if (!this.#moveOn() || isTypedIn(focused)) return;
    const frame = this.#marked && frameOf(this.#marked);
    this.#lookAt(frame !== undefined && !isNear(frame));
  }

  /** Tab leads on: the mark follows, the page stays where the focus is. After the drawing that took a field away. */
  readonly #left = ({ relatedTarget }: FocusEvent): void => {
    queueMicrotask(() => {
      if (!this.#isPressing && !this.#isTypedIn(relatedTarget)) this.#moveOn();
    });
  };

  /** DANGER: words that change between press and release move what is pressed away from under the finger. */
  readonly #pressed = (): void => {
    this.#isPressing = true;
  };

  /** The click comes first, then the mark. */
  readonly #released = (): void => {
    setTimeout(() => {
      this.#isPressing = false;
      this.#follow();
    });
  };

  #isTypedIn(focused: EventTarget | null): boolean {
    if (!this.#marked || !(focused instanceof Element)) return false;
    return isTypedIn(focused) && frameOf(this.#marked).contains(focused);
  }

  /** @returns whether another control is marked now */
  #moveOn(): boolean {
    const target = this.#find();
    if (target === this.#marked) return false;
    this.#move(target);
    return target !== undefined;
  }

  /** What is far gets the button that leads there, beside the guide's words; the page does not move by itself. */
  #lookAt(isFar: boolean): void {
    this.#root.toggleAttribute('data-mark-far', isFar);
    if (!isFar && this.#marked) bringIntoView(frameOf(this.#marked), 'nearest');
  }

  /** What lies behind an open dialog cannot be pressed. */
  #find(): HTMLElement | undefined {
    const reachable = this.#root.querySelector<HTMLElement>('dialog:modal') ?? this.#root;
    return this.#selectors
      .map((selector) => findShown(reachable, selector))
      .find((found) => found !== undefined);
  }

  #move(target: HTMLElement | undefined): void {
    if (this.#marked) unmark(this.#marked);
    this.#marked = target;
    if (target) mark(target);
    this.#root.removeAttribute('data-mark-far');
    this.#onname(target ? nameOf(target) : '');
  }
}

function findShown(root: HTMLElement, selector: string): HTMLElement | undefined {
  return [...root.querySelectorAll<HTMLElement>(selector)].find(
    (element) => element.checkVisibility?.() ?? true,
  );
}
