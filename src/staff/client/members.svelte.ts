import type { Answer } from '#src/platform/api-client/ask.ts';
import type { Loaded } from '#src/platform/api-client/loaded.svelte.ts';
import { memberMessages as texts } from '../messages-members.vi.ts';
import type { GivenLink, InvitationList, Member, MemberList } from '../schemas.ts';
import { loadedBy, troubleOf } from './loaded.ts';
import { changeAccess, fetchInvitations, fetchMembers, giveWayIn, withdrawInvitation } from './staff-api.ts';
import type { StaffSession } from './staff-session.svelte.ts';

/** A link that was just made; the server does not know it any more. */
export interface LinkToGive extends GivenLink {
  readonly name: string;
}

/** What came of the last press. */
interface Said {
  readonly kind: 'success' | 'error';
  readonly text: string;
}

/** Everybody of the staff, the invitations on their way, and what a manager does with them. */
export class Members {
  readonly list: Loaded<MemberList>;
  readonly invitations: Loaded<InvitationList>;
  #given = $state.raw<LinkToGive>();
  #said = $state.raw<Said>();
  #isBusy = $state(false);
  readonly #session: StaffSession;

  constructor(session: StaffSession) {
    this.#session = session;
    this.list = loadedBy(session, fetchMembers);
    this.invitations = loadedBy(session, fetchInvitations);
  }

  get given(): LinkToGive | undefined {
    return this.#given;
  }
  get said(): Said | undefined {
    return this.#said;
  }
  get isBusy(): boolean {
    return this.#isBusy;
  }

  async load(): Promise<void> {
    await Promise.all([this.list.load(), this.invitations.load()]);
  }

  /** Show a link that was made, until it is handed over. */
  async give(name: string, link: GivenLink): Promise<void> {
    this.#said = undefined;
    this.#given = { ...link, name };
    await this.invitations.load();
  }

  hideGiven(): void {
    this.#given = undefined;
  }

  async placeChanged({ name }: Member): Promise<void> {
    await this.list.load();
    this.#said = { kind: 'success', text: texts.place.done(name) };
  }

  async changeAccess({ id, name }: Member, kind: 'end' | 'give-back'): Promise<void> {
    const done = kind === 'end' ? texts.end.done(name) : texts.giveBack.done(name);
    await this.#do(() => changeAccess(id, kind), done);
  }

  async withdraw({ id, name }: InvitationList['invitations'][number]): Promise<void> {
    await this.#do(() => withdrawInvitation(id), texts.open.withdrawn(name));
  }

  async giveWayIn({ id, name }: Member): Promise<void> {
    const answer = await this.#do(() => giveWayIn(id));
    if (answer?.kind === 'ok') await this.give(name, answer.value);
  }

  /** A second press while one is under way does nothing. */
  async #do<T>(call: () => Promise<Answer<T>>, done?: string): Promise<Answer<T> | undefined> {
    if (this.#isBusy) return undefined;
    this.#isBusy = true;
    this.#said = undefined;
    const answer = this.#session.hear(await call());
    if (answer.kind !== 'ok') this.#said = { kind: 'error', text: troubleOf(answer) };
    else if (done !== undefined) {
      await this.load();
      this.#said = { kind: 'success', text: done };
    }
    this.#isBusy = false;
    return answer;
  }
}
