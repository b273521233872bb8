import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** How long it is up and down in turn, in milliseconds: each time anything between the two. */
interface LinkTimes {
  readonly up: readonly [number, number];
  readonly down: readonly [number, number];
}

/** A link through the air of a crowded hall: for a part of the time it is cut, or takes everything and brings nothing. */
export class PoorLink {
  cuts = 0;
  stalls = 0;
  #state: 'up' | 'cut' | 'stalled' = 'up';
  #downMs = 0;
  #turning: ReturnType<typeof setTimeout> | undefined;
  readonly #began = performance.now();
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;
  readonly #times: LinkTimes;

  /** @param target address of the server behind it */
  constructor(target: string, times: LinkTimes) {
    const { hostname, port } = new URL(target);
    this.#times = times;
    this.#server = createServer((near) => this.#join(near, Number(port), hostname));
  }

  /** Begin. @returns the address of what is behind it */
  async open(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#turning = setTimeout(() => this.#turn(), between(this.#times.up));
    const address = this.#server.address();
    if (typeof address !== 'object' || address === null) throw new Error('a link needs a port');
    return `http://127.0.0.1:${address.port}`;
  }

  /** Share of the time so far in which it brought nothing, from 0 to 1. */
  get downShare(): number {
    return this.#downMs / (performance.now() - this.#began);
  }

  /** From now on it is good: what is under way arrives. */
  mend(): void {
    clearTimeout(this.#turning);
    this.#be('up');
  }

  close(): void {
    this.mend();
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
  }

  #join(near: Socket, port: number, hostname: string): void {
    if (this.#state === 'cut') return void near.destroy();
    const far = connect(port, hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(from);
      from.on('error', () => from.destroy()); // being cut is how many of them end
      from.on('close', () => {
        this.#sockets.delete(from);
        to.destroy();
      });
      from.on('data', (part) => to.write(part));
      if (this.#state === 'stalled') from.pause();
    }
  }

  #turn(): void {
    const isUp = this.#state === 'up';
    const ms = between(isUp ? this.#times.down : this.#times.up);
    if (isUp) this.#downMs += ms;
    this.#be(isUp ? (Math.random() < 0.5 ? 'cut' : 'stalled') : 'up');
    this.#turning = setTimeout(() => this.#turn(), ms);
  }

  #be(state: 'up' | 'cut' | 'stalled'): void {
    this.#state = state;
    if (state === 'cut') this.cuts += 1;
    if (state === 'stalled') this.stalls += 1;
    for (const socket of this.#sockets) {
      if (state === 'cut') socket.destroy();
      else if (state === 'stalled') socket.pause();
      else socket.resume();
    }
  }
}

function between([least, most]: readonly [number, number]): number {
  return least + Math.random() * (most - least);
}
