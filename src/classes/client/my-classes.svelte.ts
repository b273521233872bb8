import type { ClassRequest } from '../rules/class-request.ts';
import { inOrder } from '../rules/class-request.ts';
import { keepFlushing } from './keep-flushing.ts';
import { onNews, tellOthers } from './request-news.ts';
import { openRequestStore } from './request-store.ts';

/** The requests and slips of this phone, as they change by this page, another one or the worker. */
export class MyClasses {
  #requests = $state.raw<readonly ClassRequest[] | undefined>();
  #isKept = $state(true);

  /** undefined until the store has been read. */
  get requests(): readonly ClassRequest[] | undefined {
    return this.#requests;
  }
  get isKept(): boolean {
    return this.#isKept;
  }

  /** Read, follow changes, and send what waits. @returns how to stop */
  start(): () => void {
    const read = () => void this.#read();
    const stops = [onNews(read), keepFlushing()];
    read();
    return () => {
      for (const stop of stops) stop();
    };
  }

  async remove(key: string): Promise<void> {
    await (await openRequestStore()).remove(key);
    tellOthers();
    await this.#read();
  }

  async #read(): Promise<void> {
    const store = await openRequestStore();
    this.#isKept = store.isKept;
    this.#requests = inOrder(await store.list());
  }
}
