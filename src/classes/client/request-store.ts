import type { ClassRequest } from '../rules/class-request.ts';
import { type KeptRequests, openKeptRequests } from './kept-requests.ts';

/** The requests and slips of this phone. */
export interface RequestStore extends KeptRequests {
  /** false: the browser refuses to keep something, so that it lives as long as its page. */
  readonly isKept: boolean;
}

let opening: Promise<RequestStore> | undefined;

/** What the browser has refused to keep, by key; undefined for what was replaced and must not be seen any more. */
const unkept = new Map<string, ClassRequest | undefined>();

/** Open the store once for a page or a worker. Never throws: a phone that keeps nothing can still register. */
export function openRequestStore(): Promise<RequestStore> {
  opening ??= openKeptRequests((isCleared) => {
    opening = undefined;
    if (isCleared) unkept.clear();
  })
    .catch(sayNotKept)
    .then(withMemory);
  return opening;
}

function sayNotKept(error: unknown): undefined {
  console.info('[cam-tay] classes are not kept', error);
}

/** What a full phone, or one that keeps nothing, refuses stays in memory: it is sent from there, and its fate shown. */
function withMemory(kept: KeptRequests | undefined): RequestStore {
  async function list(): Promise<ClassRequest[]> {
    const stored = (await kept?.list().catch(sayNotKept)) ?? [];
    const inMemory = [...unkept.values()].filter((request) => request !== undefined);
    return [...stored.filter(({ key }) => !unkept.has(key)), ...inMemory];
  }
  /** Until the fate of the new one is known, the phone keeps the one before: it is better than none. */
  async function dropReplaced(): Promise<void> {
    const replaced = [...unkept].filter(([, request]) => request === undefined);
    for (const [key] of replaced) await kept?.remove(key).then(() => unkept.delete(key), sayNotKept);
  }
  return {
    get isKept() {
      return kept !== undefined && unkept.size === 0;
    },
    list,
    async add(request, replaces) {
      const isFree = await kept?.add(request, replaces).catch(sayNotKept);
      if (isFree !== undefined) return isFree;
      if (replaces !== undefined) unkept.set(replaces, undefined);
      unkept.set(request.key, request);
      return true;
    },
    async change(key, change) {
      if (kept && !unkept.has(key)) {
        try {
          return await kept.change(key, change);
        } catch (error) {
          sayNotKept(error);
        }
      }
      const before = (await list()).find((request) => request.key === key);
      const next = before && change(before);
      if (next) unkept.set(key, next);
      if (next?.fate) await dropReplaced();
      return next;
    },
    async remove(key) {
      unkept.delete(key);
      await kept?.remove(key);
    },
  };
}
