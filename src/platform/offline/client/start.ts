import { CHOICE_EVENT, type OfflineStatus } from '../offline-protocol.ts';
import { askToInstall, watchInstallPrompt } from './install-prompt.ts';
import { decideStrip, type StripAction, type StripFacts } from './strip.ts';
import { factsAtStart, hasRemovedParts } from './strip-facts.ts';
import { findStripView } from './strip-view.ts';
import { isTaskRunning, TASK_HOLD_EVENT } from './task-hold.ts';
import { connectWorker, type WorkerLink } from './worker-link.ts';

let facts = factsAtStart();
let updateStaged = false;
let persistenceAsked = false;
const view = findStripView(act);
const link = facts.supported && !import.meta.env.DEV ? connect() : undefined;

function connect(): WorkerLink {
  return connectWorker({
    onStatus: showStatus,
    onRefused: () => learn({ supported: false }),
    onWaiting: () => void lookForUpdate(),
    onSwitched: () => void reloadUnlessBusy(),
  });
}

function learn(news: Partial<StripFacts>): void {
  facts = { ...facts, ...news };
  document.documentElement.dataset['offline'] = facts.level;
  document.documentElement.dataset['offlineTrouble'] = facts.trouble ?? '';
  view?.show(decideStrip(facts), facts);
}

function showStatus(status: OfflineStatus): void {
  updateStaged = status.updateStaged;
  view?.showProgress(status);
  learn({ level: status.level, trouble: status.trouble, updating: false });
  window.dispatchEvent(new CustomEvent('offline-status', { detail: status }));
  void lookForUpdate();
  if (status.level !== 'none') void askForLastingStorage();
}

/** Looked at again whenever something may have changed, also when the person comes back from another tab. */
async function lookForUpdate(): Promise<void> {
  const updateWaits = updateStaged || (link?.hasWaitingWorker() ?? false);
  learn({ updateWaits, taskRunning: updateWaits && (await isTaskRunning()) });
}

/** The worker exchanges nothing under a task; this guards browsers without locks. */
async function reloadUnlessBusy(): Promise<void> {
  if (!(await isTaskRunning())) location.reload();
}

/** A device short of room first drops the sites that did not ask. */
async function askForLastingStorage(): Promise<void> {
  if (persistenceAsked) return;
  persistenceAsked = true;
  await navigator.storage?.persist?.();
}

function act(action: StripAction): void {
  if (action === 'update') void update();
  if (action === 'retry') link?.retry();
  if (action === 'install') void askToInstall().then(() => learn({ canInstall: false }));
}

async function update(): Promise<void> {
  if (await isTaskRunning()) return lookForUpdate();
  learn({ updating: true });
  link?.update();
}

window.addEventListener(CHOICE_EVENT, () => {
  learn({ partsRemoved: hasRemovedParts() });
  link?.retry();
});
window.addEventListener(TASK_HOLD_EVENT, () => void lookForUpdate());
document.addEventListener('visibilitychange', () => void lookForUpdate());
watchInstallPrompt((canInstall) => learn({ canInstall }));
learn({});
document.querySelector('[data-plain-http]')?.toggleAttribute('hidden', isSecureContext);
for (const { content } of document.querySelectorAll<HTMLMetaElement>('meta[name=later]'))
  void import(/* @vite-ignore */ content);
