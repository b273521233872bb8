import { isOnlyHere, originOfTyped } from '../../rules/class-origin.ts';

const key = 'ct.board.origin';

/** By which address the phones of the class reach this server: that of the page, or one that the trainer has typed. */
export class PhoneOrigin {
  typed = $state('');
  #kept = $state(readKept());
  #isWrong = $state(false);

  /** What the learners are shown. */
  get origin(): string {
    return this.#kept ?? location.origin;
  }
  /** No phone comes in by what would be shown. */
  get isMissing(): boolean {
    return isOnlyHere(this.origin);
  }
  /** The page itself is opened by a name that only this machine understands. */
  get isTyped(): boolean {
    return isOnlyHere(location.origin) && !this.isMissing;
  }
  /** What was typed is no address. */
  get isWrong(): boolean {
    return this.#isWrong;
  }

  keep(): void {
    const origin = originOfTyped(this.typed, location.origin);
    this.#isWrong = origin === undefined;
    if (origin !== undefined) this.#put(origin);
  }

  forget(): void {
    this.#put(undefined);
  }

  #put(origin: string | undefined): void {
    this.#kept = origin;
    try {
      if (origin === undefined) localStorage.removeItem(key);
      else localStorage.setItem(key, origin);
    } catch (error) {
      console.info('[cam-tay] not kept', error); // it holds for as long as the page is open
    }
  }
}

/** Of use only while the page itself is opened by a name of this machine. */
function readKept(): string | undefined {
  if (!isOnlyHere(location.origin)) return undefined;
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined; // blocked: it is asked for again
  }
}
