import { accountMessages } from '../messages-account.vi.ts';
import { checkCode, checkTypedPassword } from '../rules/staff-fields.ts';
import type { SecondFactorSetup } from '../schemas.ts';
import { beginSecondFactor, confirmSecondFactor, endSecondFactor } from './staff-api.ts';
import { StaffForm } from './staff-form.svelte.ts';
import type { StaffSession } from './staff-session.svelte.ts';

/** The second factor of one's own account: begun with the password, counted with the first code, ended with the password. */
export class SecondFactor {
  fields = $state({ password: '', code: '', isStored: false });
  #setup = $state.raw<SecondFactorSetup>();
  #said = $state('');
  readonly form: StaffForm;
  readonly #session: StaffSession;

  constructor(session: StaffSession) {
    this.#session = session;
    this.form = new StaffForm({ session, prefix: 'factor-', fields: ['password', 'code'] });
  }

  /** What the authenticator needs, while it is being set up. */
  get setup(): SecondFactorSetup | undefined {
    return this.#setup;
  }
  get isOn(): boolean {
    return this.#session.member?.hasSecondFactor ?? false;
  }
  get said(): string {
    return this.#said;
  }

  async begin(): Promise<void> {
    this.#said = '';
    const { password } = this.fields;
    const faults = checkTypedPassword('password', password);
    const sent = await this.form.send(faults, () => beginSecondFactor(password));
    if (!sent) return;
    this.fields = { password: '', code: '', isStored: false };
    this.#setup = sent.value;
  }

  async confirm(): Promise<void> {
    const { code, isStored } = this.fields;
    if (!isStored) {
      this.form.refuseField('isStored', accountMessages.factor.storedMissing);
      return;
    }
    if (await this.form.send(checkCode(code), () => confirmSecondFactor(code))) this.#turned(true);
  }

  async end(): Promise<void> {
    this.#said = '';
    const { password } = this.fields;
    const faults = checkTypedPassword('password', password);
    if (await this.form.send(faults, () => endSecondFactor(password))) this.#turned(false);
  }

  /** Not now: what was shown counts for nothing. */
  stop(): void {
    this.#setup = undefined;
    this.form.clear();
  }

  #turned(hasSecondFactor: boolean): void {
    this.stop();
    this.fields = { password: '', code: '', isStored: false };
    this.#said = hasSecondFactor ? accountMessages.factor.done : accountMessages.factor.ended;
    const { member } = this.#session;
    if (member) this.#session.enter({ ...member, hasSecondFactor });
  }
}
