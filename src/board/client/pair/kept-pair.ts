/** What a tab keeps of a pair over a reload. No other tab has it, and closing the tab forgets it. */
export interface KeptPair {
  readonly role: 'owner' | 'helper';
  readonly token: string;
  readonly endsAt: string;
  /** Six digits that are still good for a helper, and until when. */
  readonly code?: string;
  readonly codeUntil?: string;
}

const [pairKey, seqKey] = ['ct.pair', 'ct.pair.seq'];

/** The pair of this tab in this role. */
export function readKeptPair(role: KeptPair['role']): KeptPair | undefined {
  try {
    const kept: Partial<KeptPair> = Object(JSON.parse(sessionStorage.getItem(pairKey) ?? 'null'));
    const { token, endsAt } = kept;
    if (kept.role !== role || typeof token !== 'string' || typeof endsAt !== 'string') return undefined;
    return { ...kept, role, token, endsAt };
  } catch (error) {
    console.info('[cam-tay] pair not read', error); // blocked, or broken: as if there were none
    return undefined;
  }
}

/** Keep a pair for this tab; `undefined` forgets it. Where nothing can be kept it lives as long as the page. */
export function keepPair(pair: KeptPair | undefined): void {
  try {
    if (pair) sessionStorage.setItem(pairKey, JSON.stringify(pair));
    else sessionStorage.removeItem(pairKey);
  } catch (error) {
    console.info('[cam-tay] pair not kept', error);
  }
}

/** What this tab tells is counted up over every reload: the server leaves aside what is not newer. */
export function nextSeq(): number {
  try {
    const next = Number(sessionStorage.getItem(seqKey) ?? 0) + 1;
    sessionStorage.setItem(seqKey, String(next));
    lastSeq = next;
  } catch {
    lastSeq += 1; // blocked: a pair lives as long as this page, and so does the count
  }
  return lastSeq;
}
let lastSeq = 0;
