import { eraseDevice } from './erase-device.ts';

/** Wire the erase button: ask in the dialog, erase, say how it ended. The texts stand in the page. */
export function startErase(part: ParentNode): void {
  const dialog = part.querySelector('dialog');
  const outcome = part.querySelector<HTMLElement>('[data-erase-outcome]');
  if (!dialog || !outcome)
    throw new Error('The erase part needs a <dialog> and a [data-erase-outcome] place.');
  part.querySelector('[data-erase-ask]')?.addEventListener('click', () => dialog.showModal());
  dialog.addEventListener('close', async () => {
    if (dialog.returnValue !== 'erase') return;
    dialog.returnValue = '';
    const ended = await eraseDevice();
    outcome.textContent = outcome.dataset[ended] ?? '';
  });
}
