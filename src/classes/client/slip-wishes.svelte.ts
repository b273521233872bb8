import type { Answer } from '#src/platform/api-client/ask.ts';
import type { ConsentChange, Consents } from '../consent-schema.ts';
import { wishMessages as texts } from '../messages-wishes.vi.ts';
import { type PushStanding, pushStandingOf } from '../rules/notices/push-standing.ts';
import type { Purpose } from '../rules/purposes.ts';
import { allowBrowser, changeConsent, fetchConsents, forgetBrowser } from './consent-api.ts';
import { findSubscription, readPushFacts, subscribe } from './phone-push.ts';

/** How the holder of a slip wants to be told, and what they have agreed to. */
export class SlipWishes {
  #consents = $state.raw<Consents>();
  #standing = $state<PushStanding>();
  #trouble = $state<string>();
  #said = $state.raw<{ readonly about: Purpose; readonly text: string }>();
  readonly #busy = new Set<Purpose>();
  readonly #token: string;

  constructor(token: string) {
    this.#token = token;
  }

  /** undefined until the centre has answered. */
  get consents(): Consents | undefined {
    return this.#consents;
  }
  /** Where notices on this phone stand; undefined where the centre sends none. */
  get standing(): PushStanding | undefined {
    return this.#consents?.pushKey ? this.#standing : undefined;
  }
  /** Why there is nothing to show. */
  get trouble(): string | undefined {
    return this.#trouble;
  }
  /** What came of the last press, where it was about this. */
  saidOf(purpose: Purpose): string {
    return this.#said?.about === purpose ? this.#said.text : '';
  }

  /** Ask the centre, and look at this browser. */
  async load(): Promise<void> {
    this.#trouble = undefined;
    const answer = await fetchConsents(this.#token);
    this.#trouble = troubleOf(answer, texts.offline);
    await this.#take(answer);
  }

  /** Let this phone show notices. The browser asks the person; nothing of it happens without a press. */
  async switchOn(): Promise<void> {
    await this.#once('push', async () => {
      const { pushKey } = this.#consents ?? {};
      if (!pushKey) return undefined;
      // First of all: some browsers let only a press ask, and forget it while something else is waited for.
      if ((await Notification.requestPermission()) !== 'granted') return texts.push.dismissed;
      const browser = await subscribe(pushKey).catch((error: unknown) => {
        console.info('[cam-tay] no address for notices', error);
      });
      if (browser === undefined) return texts.push.failed;
      return troubleOf(await allowBrowser(this.#token, browser), texts.offlineChange) ?? texts.push.turnedOn;
    });
  }

  /** Show no notices of this slip on this phone any more. */
  async switchOff(): Promise<void> {
    await this.#once('push', async () => {
      const browser = await findSubscription().catch((error: unknown) => {
        console.info('[cam-tay] no word on the address for notices', error);
        return 'unknown' as const;
      });
      if (browser === 'unknown') return texts.push.failed;
      if (browser === undefined) return texts.push.turnedOff;
      const answer = await forgetBrowser(this.#token, browser.endpoint);
      return troubleOf(answer, texts.offlineChange) ?? texts.push.turnedOff;
    });
  }

  /** Agree to something, or take it back. @returns whether the centre has it */
  async change(change: ConsentChange): Promise<boolean> {
    let isDone = false;
    await this.#once(change.purpose, async () => {
      const trouble = troubleOf(await changeConsent(this.#token, change), texts.offlineChange);
      isDone = trouble === undefined;
      return trouble ?? (change.isGiven ? texts.consents.agreed : texts.consents.withdrawn);
    });
    return isDone;
  }

  /** A second press about the same while the first one is on its way does nothing. */
  async #once(about: Purpose, work: () => Promise<string | undefined>): Promise<void> {
    if (this.#busy.has(about)) return;
    this.#busy.add(about);
    this.#said = undefined;
    try {
      const text = await work();
      await this.#take(await fetchConsents(this.#token));
      this.#said = { about, text: text ?? '' };
    } finally {
      this.#busy.delete(about);
    }
  }

  /** What was known before stays when the centre does not answer, or this browser does not. */
  async #take(answer: Answer<Consents>): Promise<void> {
    if (answer.kind === 'ok') this.#consents = answer.value;
    try {
      this.#standing = pushStandingOf(await readPushFacts(this.#consents?.browsers ?? []));
    } catch (error) {
      console.info('[cam-tay] no word on where notices stand', error);
    }
  }
}

function troubleOf(answer: Answer<unknown>, offline: string): string | undefined {
  if (answer.kind === 'ok') return undefined;
  return answer.kind === 'offline' ? offline : (answer.problem.errors[0]?.detail ?? answer.problem.title);
}
