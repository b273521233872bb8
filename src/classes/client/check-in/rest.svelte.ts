/** So long a second tap may follow that was not meant, in milliseconds. */
const restMs = 700;

/** A moment in which taps do nothing. */
export class Rest {
  #isOn = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;

  get isOn(): boolean {
    return this.#isOn;
  }

  begin(): void {
    clearTimeout(this.#timer);
    this.#isOn = true;
    this.#timer = setTimeout(() => {
      this.#isOn = false;
    }, restMs);
  }
}
