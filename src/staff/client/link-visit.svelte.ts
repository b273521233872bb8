import { staffMessages } from '../messages.vi.ts';
import { checkNewcomer, checkNewPassword } from '../rules/staff-fields.ts';
import type { LinkView } from '../schemas.ts';
import { keepNote, readNote } from './session-notes.ts';
import { join, lookAtLink, renew } from './staff-api.ts';
import { StaffForm } from './staff-form.svelte.ts';

/** How the link of this page stands. */
export type LinkStanding =
  | { readonly kind: 'looking' | 'missing' | 'done' }
  | { readonly kind: 'open'; readonly link: LinkView }
  | { readonly kind: 'over' | 'offline'; readonly text: string };

/** A link that was given, from its look to the password that is set by it. */
export class LinkVisit {
  fields = $state({ name: '', email: '', password: '' });
  readonly form = new StaffForm({
    fields: ['name', 'email', 'password'],
    homes: { 'email.taken': 'email' },
  });
  #standing = $state.raw<LinkStanding>({ kind: 'looking' });
  #token = '';

  get standing(): LinkStanding {
    return this.#standing;
  }

  /** Take the token out of the address, where it would stay in the history; a reload finds it in this tab. */
  async open(): Promise<void> {
    const token = location.hash.slice(1);
    if (token !== '' && keepNote('link', token))
      history.replaceState(history.state, '', location.pathname + location.search);
    this.#token = token || readNote('link');
    await this.look();
  }

  async look(): Promise<void> {
    if (this.#token === '') {
      this.#standing = { kind: 'missing' };
      return;
    }
    this.#standing = { kind: 'looking' };
    const answer = await lookAtLink(this.#token);
    if (answer.kind === 'ok') {
      const link = answer.value;
      this.#standing = { kind: 'open', link };
      this.fields.name ||= link.name ?? '';
      this.fields.email ||= link.email ?? '';
    } else if (answer.kind === 'offline' || answer.status >= 500)
      this.#standing = { kind: 'offline', text: staffMessages.offline.text };
    else if (answer.problem.code === 'link.over')
      this.#standing = { kind: 'over', text: answer.problem.title };
    else this.#standing = { kind: 'missing' };
  }

  async send(): Promise<void> {
    const { standing } = this;
    if (standing.kind !== 'open') return;
    const [token, { name, email, password }] = [this.#token, this.fields];
    const isRenewal = standing.link.kind === 'renew';
    const faults = isRenewal
      ? checkNewPassword('password', password, [name, email])
      : checkNewcomer(this.fields);
    let isOver = false;
    const sent = await this.form.send<object>(faults, async () => {
      const answer = await (isRenewal ? renew({ token, password }) : join({ token, name, email, password }));
      isOver = answer.kind === 'problem' && answer.problem.code === 'link.over';
      return answer;
    });
    // Perhaps it was this page that used it, and the answer got lost.
    if (isOver) this.#standing = { kind: 'over', text: this.form.trouble ?? '' };
    if (!sent) return;
    keepNote('email', email.trim());
    this.fields.password = '';
    this.#standing = { kind: 'done' };
  }
}
