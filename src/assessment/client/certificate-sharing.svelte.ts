import type { Answer } from '#src/platform/api-client/ask.ts';
import { tryAgainSoon } from '#src/platform/api-client/try-again-soon.ts';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import type { Certificate } from '../rules/certificate.ts';
import { sendCertificate, withdrawCertificate } from './certificate-api.ts';
import { type CertificateWish, keepWish, readWishes } from './certificate-wishes.ts';

/** Which certificates of the person who learns now can be checked everywhere, and the way there and back. */
export class CertificateSharing {
  wishes = $state.raw<Readonly<Record<string, CertificateWish>>>({});
  /** By id: the server's own words about what it did not take, or that it is gone. */
  outcomes = $state.raw<Readonly<Record<string, 'withdrawn' | { readonly refused: string }>>>({});
  /** Ids that are asked about at this moment. */
  busy = $state.raw<readonly string[]>([]);
  readonly #certificates: () => readonly Certificate[];
  readonly #flushSoon = tryAgainSoon({
    attempt: () => this.#flush(),
    isWorthwhile: async () => navigator.onLine && this.#due().length > 0,
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });

  /** @param certificates those that were given on this device */
  constructor(certificates: () => readonly Certificate[]) {
    this.#certificates = certificates;
  }

  /** Do what is still to be done, now and when the network is back. @returns how to stop */
  start(): () => void {
    const flush = () => void this.#flushSoon();
    window.addEventListener('online', flush);
    flush();
    return () => window.removeEventListener('online', flush);
  }

  /** The person agreed. It is kept before anything is sent. */
  share(id: string): Promise<void> {
    return this.#want(id, { wish: 'share' });
  }

  /** The person wants it away: also when it was perhaps never sent, as its answer may have been lost. */
  withdraw(id: string): Promise<void> {
    return this.#want(id, { wish: 'withdraw' });
  }

  async #want(id: string, wish: CertificateWish): Promise<void> {
    const { [id]: _, ...others } = this.outcomes;
    this.outcomes = others;
    this.#keep(id, wish);
    await this.#flushSoon();
  }

  #keep(id: string, wish: CertificateWish | undefined): void {
    keepWish(id, wish);
    this.wishes = readWishes();
  }

  #due(): [string, CertificateWish][] {
    return Object.entries(this.wishes).filter(
      ([, { wish, ...rest }]) => wish === 'withdraw' || !('keptUntil' in rest),
    );
  }

  async #flush(): Promise<void> {
    this.wishes = readWishes();
    for (const [id, { wish }] of this.#due()) {
      this.busy = [...this.busy, id];
      await (wish === 'share' ? this.#send(id) : this.#takeBack(id));
      this.busy = this.busy.filter((one) => one !== id);
    }
  }

  async #send(id: string): Promise<void> {
    const certificate = this.#certificates().find((one) => one.id === id);
    if (!certificate) return;
    const { code, module, name, at } = certificate;
    const answer = await sendCertificate({
      ...{ id, code, module, name, issuedOn: vietnamDateAt(at), consent: true },
    });
    // Meanwhile the person may have thought better of it.
    if (readWishes()[id]?.wish !== 'share') return;
    if (answer.kind === 'ok')
      this.#keep(id, { wish: 'share', keptUntil: answer.value.certificate.keptUntil });
    else if (isDecided(answer)) {
      this.#keep(id, undefined);
      this.outcomes = { ...this.outcomes, [id]: { refused: answer.problem.title } };
    }
  }

  async #takeBack(id: string): Promise<void> {
    const answer = await withdrawCertificate(id);
    if (answer.kind !== 'ok') return;
    this.#keep(id, undefined);
    this.outcomes = { ...this.outcomes, [id]: 'withdrawn' };
  }
}

/** Whether asking again would give the same no. */
function isDecided(answer: Answer<unknown>): answer is Extract<Answer<unknown>, { kind: 'problem' }> {
  return answer.kind === 'problem' && answer.status < 500 && ![408, 425, 429].includes(answer.status);
}
