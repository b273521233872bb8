import type { Answer } from '#src/platform/api-client/ask.ts';
import { download } from '#src/platform/ui/download.ts';
import type { ClassRequest } from '../rules/class-request.ts';
import type { ManagedRegistration, Registration } from '../schemas.ts';
import { asTold, cancelRegistration, erasePerson, fetchRegistration, fetchWhatIsKept } from './class-api.ts';
import type { MyClasses } from './my-classes.svelte.ts';
import { tellOthers } from './request-news.ts';
import { openRequestStore } from './request-store.ts';

/** The slip that the address names, with the newest that is known of it. */
export class SlipView {
  #key = $state<string>();
  #token = $state<string>();
  #told = $state.raw<Registration>();
  #seenAt = $state<number>();
  /** Whose it is, where this phone has not kept it. */
  #name = $state<string>();
  #isLoading = $state(true);
  #isOffline = $state(false);
  #isErased = $state(false);
  /** The address asks whether to give the seat back: from a notice, or from a letter. */
  #asksToCancel = $state(false);
  /** Whether it stood on this phone when this page asked for it. */
  #wasKept = $state(false);
  readonly #mine: MyClasses;

  constructor(mine: MyClasses) {
    this.#mine = mine;
  }

  /** The request on this phone that belongs to the slip, if there is one. */
  get request(): ClassRequest | undefined {
    return this.#mine.requests?.find((request) => this.#isNamed(request));
  }
  /** Whose it is. */
  get name(): string | undefined {
    return this.request?.name ?? this.#name;
  }
  get token(): string | undefined {
    return this.#token ?? tokenOf(this.request);
  }
  get registration(): Registration | undefined {
    const { request } = this;
    // Taken off this phone, it is off every page of it, also of one that was told by the server.
    if (request === undefined && this.#wasKept) return undefined;
    return this.#told ?? (request?.fate?.kind === 'registered' ? request.fate.registration : undefined);
  }
  get isLoading(): boolean {
    return this.#isLoading || this.#mine.requests === undefined;
  }
  get isOffline(): boolean {
    return this.#isOffline;
  }
  /** The centre has just taken the person out of its books. */
  get isErased(): boolean {
    return this.#isErased;
  }
  /** When the server last said so: on this page, or before. */
  get seenAt(): number | undefined {
    return this.#seenAt ?? this.request?.seenAt;
  }

  get asksToCancel(): boolean {
    return this.#asksToCancel;
  }

  /** Another slip stands in the address now. */
  follow(): void {
    const address = new URLSearchParams(location.hash.slice(1));
    this.#asksToCancel = address.get('viec') === 'huy';
    this.#key = address.get('may') ?? undefined;
    this.#token = address.get('phieu') ?? undefined;
    this.#told = undefined;
    this.#name = undefined;
    this.#wasKept = false;
  }

  /** Ask what became of it: somebody may have given a seat back. */
  async load(): Promise<void> {
    if (this.#key === undefined && this.#token === undefined) this.follow();
    this.#isLoading = true;
    const token = this.#token ?? tokenOf(await this.#kept());
    if (token !== undefined) await this.#take(await fetchRegistration(token));
    this.#isLoading = false;
  }

  /** The question has been asked: a reload does not ask it again. */
  asked(): void {
    this.#asksToCancel = false;
    history.replaceState(history.state, '', location.hash.replace('&viec=huy', ''));
  }

  /** Give the place back. @returns the problem's text, `offline`, or undefined when it is done */
  async cancel(): Promise<string | undefined> {
    const answer = await cancelRegistration(this.token ?? '');
    await this.#take(answer);
    return problemOf(answer);
  }

  /** Hand over, as a file, everything that the centre keeps about the person. @returns as `cancel` */
  async takeAlong(fileName: string): Promise<string | undefined> {
    const answer = await fetchWhatIsKept(this.token ?? '');
    if (answer.kind === 'ok') download(fileName, answer.value);
    return problemOf(answer);
  }

  /** Take the person out of the centre's books and the slip off this phone. @returns as `cancel` */
  async erase(): Promise<string | undefined> {
    const answer = await erasePerson(this.token ?? '');
    this.#isErased = answer.kind === 'ok';
    if (this.#isErased) await this.forget();
    return problemOf(answer);
  }

  /** Take it off this phone; the seat stays as it is. */
  async forget(): Promise<void> {
    if (this.request) await this.#mine.remove(this.request.key);
  }

  async #take(answer: Answer<ManagedRegistration>): Promise<void> {
    // A server in trouble knows no more than none at all.
    this.#isOffline = answer.kind === 'offline' || (answer.kind === 'problem' && answer.status >= 500);
    if (answer.kind === 'ok') {
      this.#told = answer.value.registration;
      this.#name = answer.value.fullName ?? this.#name;
      this.#seenAt = answer.serverTime;
    } else if (answer.kind === 'problem' && answer.problem.code === 'token.wrong') this.#told = undefined;
    const kept = await this.#kept();
    if (answer.kind === 'offline' || kept === undefined) return;
    const store = await openRequestStore();
    await store.change(kept.key, (request) => asTold(request, answer));
    tellOthers();
  }

  async #kept(): Promise<ClassRequest | undefined> {
    const requests = await (await openRequestStore()).list();
    const kept = requests.find((request) => this.#isNamed(request));
    this.#wasKept ||= kept !== undefined;
    return kept;
  }

  /** Whether the address names it: by its key, or by its token. */
  #isNamed(request: ClassRequest): boolean {
    if (this.#key !== undefined) return request.key === this.#key;
    return this.#token !== undefined && tokenOf(request) === this.#token;
  }
}

function problemOf(answer: Answer<unknown>): string | undefined {
  if (answer.kind === 'ok') return undefined;
  return answer.kind === 'problem' ? answer.problem.title : 'offline';
}

function tokenOf(request: ClassRequest | undefined): string | undefined {
  return request?.fate?.kind === 'registered' ? request.fate.manageToken : undefined;
}
