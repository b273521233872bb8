import { pairMissing } from '../../pair-missing.vi.ts';

/** What a page fetches only when somebody asks for help, or did before a reload. */
interface PairCode {
  readonly showPair: (isAsked: boolean) => void;
}

/** Wait for a press on `[data-ask-helper]`, and go on with a pair that this tab has kept. */
export function watchForPair(load: () => Promise<PairCode>): void {
  const show = async (isAsked: boolean) => {
    document.querySelector('[data-no-pair]')?.remove();
    try {
      (await load()).showPair(isAsked);
    } catch (error) {
      console.info('[cam-tay] pair', error);
      const line = Object.assign(document.createElement('p'), { textContent: pairMissing, role: 'alert' });
      line.dataset['noPair'] = '';
      document.querySelector('.practice-ribbon')?.after(line);
    }
  };
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-ask-helper]')) void show(true);
  });
  try {
    if (sessionStorage.getItem('ct.pair')?.includes('"owner"')) void show(false);
  } catch {
    // Blocked: no pair was kept either.
  }
}
