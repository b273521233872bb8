import type { Answer } from '#src/platform/api-client/ask.ts';
import { staffAddresses } from '../addresses.ts';
import { staffMessages as texts } from '../messages.vi.ts';
import type { Member } from '../schemas.ts';
import {
  forgetNames,
  forgetOthers,
  forgetStaff,
  onSignedOutElsewhere,
  sendBeforeSignOut,
  tellSignedOut,
} from './forget-staff.ts';
import { keepStaffPages } from './keep-staff-pages.ts';
import { keepMember, readMember } from './kept-member.ts';
import { fetchMe, sendSignOut } from './staff-api.ts';

const tryEveryMs = 30_000;

/** Why somebody is still signed in who pressed to sign out: it did not work, or something waits on this device. */
export type Stayed =
  | { readonly trouble: string; readonly waiting?: undefined }
  | { readonly waiting: string; readonly trouble?: undefined };

/** Who is signed in, as this page knows it. What was on the page stays when the session is over. */
export class StaffSession {
  #member = $state.raw<Member>();
  #standing = $state<'asking' | 'in' | 'out' | 'offline'>('asking');
  #isOver = $state(false);
  #trouble = $state<string>();
  #hasEntered = false;
  /** The page works without a network, for whoever was signed in here when the server was last asked. */
  readonly worksOffline: boolean;

  constructor({ worksOffline = false } = {}) {
    this.worksOffline = worksOffline;
  }

  /** Who was signed in last on this page, or is taken for it without a network. */
  get member(): Member | undefined {
    return this.#member;
  }
  get standing(): 'asking' | 'in' | 'out' | 'offline' {
    return this.#standing;
  }
  /** Somebody was signed in here a moment ago. */
  get isOver(): boolean {
    return this.#isOver;
  }
  /** Why it is not known who is signed in. */
  get trouble(): string | undefined {
    return this.#trouble;
  }

  /** Ask, and follow what changes. @returns how to stop */
  start(): () => void {
    const shown = ({ persisted }: PageTransitionEvent) => persisted && void this.load();
    const online = () => this.#standing === 'offline' && void this.load();
    addEventListener('pageshow', shown);
    addEventListener('online', online);
    const stop = onSignedOutElsewhere(() => void this.#leave());
    // A page that works on shows no button to try again: it tries by itself.
    const seen = () => document.visibilityState === 'visible' && online();
    const timer = this.worksOffline ? setInterval(seen, tryEveryMs) : undefined;
    void this.load();
    return () => {
      clearInterval(timer);
      removeEventListener('pageshow', shown);
      removeEventListener('online', online);
      stop();
    };
  }

  async load(): Promise<void> {
    this.#standing = 'asking';
    if (this.worksOffline) this.#member ??= readMember();
    const answer = await fetchMe();
    if (answer.kind !== 'ok') {
      this.#trouble = answer.kind === 'problem' ? answer.problem.title : texts.offline.text;
      this.#standing = 'offline';
    } else if (answer.value.member) this.enter(answer.value.member);
    else this.#beOut();
  }

  /** Somebody is signed in, or is known better. */
  enter(member: Member): void {
    this.#member = member;
    this.#standing = 'in';
    this.#isOver = false;
    this.#hasEntered = true;
    keepMember(member);
    keepStaffPages(member);
    void forgetOthers(member.id);
  }

  /** Any answer of the server may say that the session is over. */
  hear<T>(answer: Answer<T>): Answer<T> {
    if (isSignedOut(answer)) {
      this.#isOver = true;
      this.#beOut();
    }
    return answer;
  }

  #beOut(): void {
    this.#standing = 'out';
    if (!this.#hasEntered) this.#member = undefined; // known from an earlier visit alone
    keepMember(undefined);
    void forgetNames();
  }

  /**
   * Sign out, forget, and leave the page. What waits is sent first; what then still waits is said before anything is done.
   * @param isSure it was said, and the person leaves all the same
   */
  async signOut(where: 'here' | 'everywhere' = 'here', isSure = false): Promise<Stayed | undefined> {
    const waiting = await sendBeforeSignOut();
    if (waiting !== '' && !isSure) return { waiting };
    const answer = await sendSignOut(where);
    if (answer.kind === 'offline') return { trouble: texts.signOut.offline };
    if (answer.kind === 'problem' && !isSignedOut(answer)) return { trouble: answer.problem.title };
    tellSignedOut();
    await this.#leave();
    return undefined;
  }

  async #leave(): Promise<void> {
    await forgetStaff();
    location.replace(staffAddresses.left);
  }
}

/** Whether an answer says that nobody is signed in. */
export function isSignedOut(answer: Answer<unknown>): boolean {
  return answer.kind === 'problem' && answer.problem.code === 'staff.signed-out';
}
