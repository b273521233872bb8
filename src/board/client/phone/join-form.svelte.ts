import type { Problem } from '#src/platform/api-client/ask.ts';
import { readJson } from '#src/platform/learning-log/client/browser-store.ts';
import { deviceId } from '#src/platform/learning-log/client/device.ts';
import { isSummary } from '#src/platform/learning-log/rules/summary.ts';
import { checkPersonName, normaliseName } from '#src/platform/text/names.ts';
import type { FieldError } from '#src/platform/ui/field.ts';
import { joinMessages as texts } from '../../messages-phone.vi.ts';
import { boardFields } from '../../problem-messages.vi.ts';
import { goOnWith, isSameSeat, type KeptSeat, newSeat } from '../../rules/kept-seat.ts';
import { readWholeCode, spacedCode, type WholeCode, wholeCodeOfAddress } from '../../rules/typed-code.ts';
import { joinClass } from './board-api.ts';
import { finishSeat } from './finish-seat.ts';
import { keepSeat, readSeat } from './seat-store.ts';

/** What stands under the form after a press that did not work. */
interface JoinTrouble {
  readonly title: string;
  readonly text: string;
}

/** Longest name on the board, as the server takes it. */
const longestShownName = 40;

/** Joining a class: what is typed, what is wrong with it, and the seat once there is one. */
export class JoinForm {
  code = $state('');
  name = $state('');
  #errors = $state.raw<readonly FieldError[]>([]);
  #trouble = $state.raw<JoinTrouble>();
  #seat = $state.raw<KeptSeat>();
  #isSending = $state(false);
  #hasLeft = $state(false);
  /** What the picture brought along, as long as its code stands in the field. */
  #scanned: WholeCode | undefined;

  get errors(): readonly FieldError[] {
    return this.#errors;
  }
  get trouble(): JoinTrouble | undefined {
    return this.#trouble;
  }
  /** The seat of this phone. */
  get seat(): KeptSeat | undefined {
    return this.#seat;
  }
  get isSending(): boolean {
    return this.#isSending;
  }
  get hasLeft(): boolean {
    return this.#hasLeft;
  }

  /** Take up the seat that is kept, and what the address and the profile know. */
  open(): void {
    const kept = readSeat();
    this.#scanned = wholeCodeOfAddress(location.hash);
    const asked = this.#scanned?.code;
    const isOther = asked !== undefined && asked !== kept?.code;
    this.#seat = kept?.over || isOther ? undefined : kept;
    this.code = asked === undefined ? '' : spacedCode(asked);
    this.name ||= kept?.name ?? nameOfProfile();
  }

  errorOf(id: string): string | undefined {
    return this.#errors.find((error) => error.id === id)?.message;
  }

  /** Join. What was typed stays whatever comes of it. */
  async join(): Promise<void> {
    if (this.#isSending) return;
    this.#trouble = undefined;
    this.#hasLeft = false;
    const typed = readWholeCode(this.code);
    const whole = typed && typed.code === this.#scanned?.code ? { ...this.#scanned, ...typed } : typed;
    const name = normaliseName(this.name);
    this.#errors = errorsIn(whole?.code, name);
    if (whole === undefined || this.#errors.length > 0) return;
    this.#isSending = true;
    const answer = await joinClass({ ...whole, name }, deviceId());
    this.#isSending = false;
    if (answer.kind === 'ok') {
      const { token, seat } = answer.value;
      await this.#sitDown(newSeat(token, whole.code, seat, Date.now()));
    } else if (answer.kind === 'offline') this.#trouble = texts.offline;
    else this.#refused(answer.problem, Math.ceil(answer.afterMs / 60_000));
  }

  /** Leave; the seat is gone from this phone also when nobody can be told. */
  async leave(): Promise<void> {
    const seat = readSeat();
    keepSeat(undefined);
    this.#seat = undefined;
    this.#hasLeft = true;
    if (seat) await finishSeat(seat);
  }

  /** What waits for a seat before is told: with this one if it is the same, or else to the class that is left. */
  async #sitDown(fresh: KeptSeat): Promise<void> {
    const before = readSeat();
    const isBack = before !== undefined && isSameSeat(before, fresh);
    keepSeat(isBack ? goOnWith(fresh, before) : fresh);
    this.#seat = readSeat();
    if (before && !isBack) await finishSeat(before);
  }

  #refused({ code, title, errors }: Problem, minutes: number): void {
    if (code === 'code.unknown') this.#errors = [{ id: 'code', message: texts.codeUnknown }];
    else if (errors.length > 0)
      this.#errors = errors.map(({ pointer, detail }) => ({ id: pointer.slice(1), message: detail }));
    else if (code === 'limit.reached') this.#trouble = { title: texts.refused, text: texts.tooMany(minutes) };
    else if (code === 'guesses.many')
      this.#trouble = { title: texts.refused, text: texts.othersGuess(minutes) };
    else this.#trouble = { title: texts.refused, text: title };
  }
}

function errorsIn(code: string | undefined, name: string): readonly FieldError[] {
  const wrong = checkPersonName(name) ?? (name.length > longestShownName ? 'name.long' : undefined);
  return [
    ...(code === undefined ? [{ id: 'code', message: texts.codeShape }] : []),
    ...(wrong === undefined ? [] : [{ id: 'name', message: boardFields[wrong] }]),
  ];
}

/** The name that learns on this phone now. */
function nameOfProfile(): string {
  const summary = readJson('ct.summary');
  return isSummary(summary) ? summary.profile.name : '';
}
