import type { Loaded } from '#src/platform/api-client/loaded.svelte.ts';
import { accountMessages } from '../messages-account.vi.ts';
import type { DeviceList } from '../schemas.ts';
import { loadedBy, troubleOf } from './loaded.ts';
import { endDevice, fetchDevices } from './staff-api.ts';
import type { StaffSession } from './staff-session.svelte.ts';

/** Where one is signed in. */
export class Devices {
  readonly list: Loaded<DeviceList>;
  #said = $state('');
  #busy = $state<string>();
  #waiting = $state<string>();
  readonly #session: StaffSession;

  constructor(session: StaffSession) {
    this.#session = session;
    this.list = loadedBy(session, fetchDevices);
  }

  /** What came of the last press. */
  get said(): string {
    return this.#said;
  }
  /** Id of the one that is being signed out. */
  get busy(): string | undefined {
    return this.#busy;
  }

  /** What would stay on this device unsent, said before one signs out everywhere. */
  get waiting(): string | undefined {
    return this.#waiting;
  }
  stay(): void {
    this.#waiting = undefined;
  }

  async end(id: string): Promise<void> {
    if (this.#busy !== undefined) return;
    this.#busy = id;
    this.#said = '';
    const answer = this.#session.hear(await endDevice(id));
    if (answer.kind === 'ok') await this.list.load();
    this.#said = answer.kind === 'ok' ? accountMessages.devices.ended : troubleOf(answer);
    this.#busy = undefined;
  }

  /** @param isSure what waits was said */
  async endAll(isSure = false): Promise<void> {
    this.#said = '';
    this.#waiting = undefined;
    const stayed = await this.#session.signOut('everywhere', isSure);
    this.#said = stayed?.trouble ?? '';
    this.#waiting = stayed?.waiting;
  }
}
