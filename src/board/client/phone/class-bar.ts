import { adoptStyles } from '#src/platform/ui/adopt-styles.ts';
import { classBarMessages as texts } from '../../messages-phone.vi.ts';
import { type BarState, barState } from '../../rules/bar-state.ts';
import { isHandUp, type KeptSeat } from '../../rules/kept-seat.ts';
import { spacedCode } from '../../rules/typed-code.ts';
import styles from './class-bar.css?inline';
import type { SeatView } from './seat-reporter.ts';

/** What can be done on the bar. */
interface ClassBarDeeds {
  wantHand(wants: boolean): void;
  leave(): void;
  /** What is over has been read. */
  dismiss(): void;
}

const page = document.documentElement;

/** The bar under everything that is done in class. No framework: on a lesson's page it would be most of the code. */
export class ClassBar {
  readonly #bar = element('section', 'class-bar');
  readonly #text = element('p', 'class-bar-text');
  readonly #main = element('button', 'class-bar-main');
  readonly #other = element('button', 'class-bar-other');
  readonly #deeds: ClassBarDeeds;
  #view: SeatView | undefined;
  #isAsking = false;
  #isLowered = false;
  #press: { readonly main: () => void; readonly other: () => void } | undefined;

  constructor(deeds: ClassBarDeeds) {
    this.#deeds = deeds;
    this.#bar.setAttribute('aria-label', texts.label);
    this.#text.setAttribute('role', 'status');
    this.#main.addEventListener('click', () => this.#press?.main());
    this.#other.addEventListener('click', () => this.#press?.other());
    this.#bar.append(this.#text, this.#main, this.#other);
  }

  show(view: SeatView): void {
    const before = this.#view?.seat;
    this.#view = view;
    const { seat } = view;
    page.toggleAttribute('data-in-class', seat !== undefined);
    if (!seat) {
      this.#bar.remove();
      return;
    }
    if (!this.#bar.isConnected) this.#place();
    if (isHandUp(seat)) this.#isLowered = false;
    else if (before?.isHandRaised && before.wantsHand === undefined) this.#isLowered = true;
    this.#draw(seat, view.isOffline);
  }

  #draw(seat: KeptSeat, isOffline: boolean): void {
    const state = barState({ seat, isOffline, isAsking: this.#isAsking, isLowered: this.#isLowered });
    this.#bar.dataset['state'] = state;
    say(this.#text, textOf(state, seat));
    const [main, other] = this.#offers(state, seat);
    say(this.#main, main[0]);
    this.#other.hidden = other === undefined;
    say(this.#other, other?.[0] ?? '');
    this.#press = { main: main[1], other: other?.[1] ?? (() => undefined) };
  }

  /** The same two elements always: the focus stays where it is. */
  #offers(state: BarState, seat: KeptSeat): readonly [Offer, Offer?] {
    if (state === 'over') return [[texts.seen, () => this.#deeds.dismiss()]];
    const { yes, no } = texts.ask;
    if (state === 'asking')
      return [
        [no, () => this.#ask(false)],
        [yes, () => this.#deeds.leave()],
      ];
    const isUp = isHandUp(seat);
    const hand: Offer = [isUp ? texts.noHelp : texts.help, () => this.#wantHand(!isUp)];
    return [hand, [texts.leave, () => this.#ask(true)]];
  }

  #wantHand(wants: boolean): void {
    this.#isLowered = false;
    this.#deeds.wantHand(wants);
  }

  #ask(isAsking: boolean): void {
    this.#isAsking = isAsking;
    if (this.#view) this.show(this.#view);
    this.#main.focus();
  }

  #place(): void {
    adoptStyles(styles);
    document.body.append(this.#bar);
    if (!('ResizeObserver' in window)) return;
    // Wrapped at a large text size it is higher than the room that the page has kept from the beginning.
    const keepRoom = () => page.style.setProperty('--foot-room', `${Math.ceil(this.#bar.offsetHeight)}px`);
    new ResizeObserver(keepRoom).observe(this.#bar);
  }
}

/** The words on a button, and what a press does. */
type Offer = readonly [words: string, onPress: () => void];

function textOf(state: BarState, seat: KeptSeat): string {
  if (state === 'over') return texts.over[seat.over ?? 'seat.unknown'];
  return state === 'here' ? texts.inClass(spacedCode(seat.code)) : texts.states[state];
}

/** The same words again are not read out again. */
function say(part: HTMLElement, words: string): void {
  if (part.textContent !== words) part.textContent = words;
}

function element(name: 'section' | 'p' | 'button', className: string): HTMLElement {
  return Object.assign(document.createElement(name), { className });
}
