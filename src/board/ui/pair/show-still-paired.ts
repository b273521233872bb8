/** What stands where a pair may run on behind the page: hidden, with a button, and a line for what came of it. */
interface Words {
  readonly ended: string;
  readonly offline: string;
}

/**
 * Back out of a task a pair runs on: show that, and let it be stopped. Runs inline, so that the list of tasks pays nothing
 * for it: it must stay self-contained and must never throw.
 */
export function showStillPaired({ ended, offline }: Words): void {
  const box = document.querySelector<HTMLElement>('[data-still-paired]');
  const line = box?.querySelector('[role=status]');
  const button = box?.querySelector('button');
  const kept = () => {
    try {
      const pair = JSON.parse(sessionStorage.getItem('ct.pair') ?? '{}');
      return pair.role === 'owner' && Date.parse(pair.endsAt) > Date.now() ? pair : undefined;
    } catch (error) {
      console.info('[cam-tay] pair', error); // blocked or broken: no pair was kept either
      return undefined;
    }
  };
  const show = () => {
    if (box && button && kept()) box.hidden = button.hidden = false;
  };
  const stop = async () => {
    const { token } = kept() ?? {};
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` };
    try {
      if (token) await fetch('/api/v1/pair/end', { method: 'POST', headers, body: '{}', keepalive: true });
      sessionStorage.removeItem('ct.pair');
      if (line) line.textContent = ended;
      if (button) button.hidden = true;
    } catch (error) {
      console.info('[cam-tay] pair', error);
      if (line) line.textContent = offline;
    }
  };
  button?.addEventListener('click', stop);
  window.addEventListener('pageshow', show); // also when the browser had kept this page
  show();
}
