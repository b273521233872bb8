import { checkNewPassword, checkTypedPassword } from '../rules/staff-fields.ts';
import { changePassword } from './staff-api.ts';
import { StaffForm } from './staff-form.svelte.ts';
import type { StaffSession } from './staff-session.svelte.ts';

/** Changing one's own password. */
export class PasswordChanging {
  fields = $state({ current: '', next: '' });
  isDone = $state(false);
  readonly form: StaffForm;
  readonly #session: StaffSession;

  constructor(session: StaffSession) {
    this.#session = session;
    this.form = new StaffForm({ session, prefix: 'change-', fields: ['current', 'next'] });
  }

  /** @returns whether it is changed */
  async send(): Promise<boolean> {
    this.isDone = false;
    const { current, next } = this.fields;
    const { name = '', email = '' } = this.#session.member ?? {};
    const faults = [
      ...checkTypedPassword('current', current),
      ...checkNewPassword('next', next, [name, email]),
    ];
    const sent = await this.form.send(faults, () => changePassword({ current, next }));
    if (!sent) return false;
    this.fields = { current: '', next: '' };
    this.isDone = true;
    return true;
  }
}
