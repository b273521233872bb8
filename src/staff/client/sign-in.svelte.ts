import { checkCode, checkSignIn } from '../rules/staff-fields.ts';
import { keepNote, readNote } from './session-notes.ts';
import { sendCode, sendSignIn } from './staff-api.ts';
import { StaffForm } from './staff-form.svelte.ts';
import type { StaffSession } from './staff-session.svelte.ts';

/** Signing in: the password, then the code where one is asked for. */
export class SignIn {
  fields = $state({ email: readNote('email'), password: '', isOwnDevice: false, code: '' });
  isSpare = $state(false);
  #step = $state<'password' | 'code'>('password');
  readonly form = new StaffForm({
    fields: ['email', 'password', 'code'],
    homes: { 'sign-in.wrong': 'password' },
  });
  readonly #session: StaffSession;

  constructor(session: StaffSession) {
    this.#session = session;
    this.fields.email ||= session.member?.email ?? '';
  }

  get step(): 'password' | 'code' {
    return this.#step;
  }

  /** @returns whether somebody is signed in now */
  async send(): Promise<boolean> {
    return this.#step === 'password' ? await this.#sendPassword() : await this.#sendCode();
  }

  begin(trouble?: string): void {
    this.#step = 'password';
    this.fields.code = '';
    this.isSpare = false;
    this.form.clear(trouble);
  }

  swapKind(): void {
    this.isSpare = !this.isSpare;
    this.fields.code = '';
    this.form.clear();
  }

  async #sendPassword(): Promise<boolean> {
    const { email, password, isOwnDevice } = this.fields;
    const sent = await this.form.send(checkSignIn(this.fields), () =>
      sendSignIn({ email, password, isOwnDevice }),
    );
    if (!sent) return false;
    if (sent.value.outcome === 'signed-in') return this.#enter(sent.value.member);
    this.#step = 'code';
    return false;
  }

  async #sendCode(): Promise<boolean> {
    const { code } = this.fields;
    let isLate = false;
    const sent = await this.form.send(checkCode(code), async () => {
      const answer = await sendCode(code);
      isLate = answer.kind === 'problem' && answer.problem.code === 'code.late';
      return answer;
    });
    if (isLate) this.begin(this.form.trouble);
    return sent?.value.outcome === 'signed-in' && this.#enter(sent.value.member);
  }

  #enter(member: Parameters<StaffSession['enter']>[0]): true {
    keepNote('email', '');
    this.fields.password = '';
    this.#session.enter(member);
    return true;
  }
}
