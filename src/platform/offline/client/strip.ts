import type { OfflineLevel, OfflineTrouble } from '../offline-protocol.ts';
import type { InAppBrowser } from './in-app-browser.ts';

/** Everything that decides what the strip says. */
export interface StripFacts {
  /** Whether this browser, on this connection, can keep anything at all. */
  readonly supported: boolean;
  readonly level: OfflineLevel;
  readonly trouble?: OfflineTrouble | undefined;
  /** The person does without some of what is otherwise here. */
  readonly partsRemoved: boolean;
  /** A newer release or worker waits for the person's word. */
  readonly updateWaits: boolean;
  /** The person has pressed the button. */
  readonly updating: boolean;
  readonly taskRunning: boolean;
  readonly inApp?: InAppBrowser | undefined;
  readonly apple: boolean;
  /** The site runs as an installed app. */
  readonly installed: boolean;
  /** The browser offers to install. */
  readonly canInstall: boolean;
}

/** What the strip says. Each has a text in the messages. */
export type StripLine =
  | 'in-app'
  | 'update'
  | 'updating'
  | 'unsupported'
  | 'ready'
  | 'ready-chosen'
  | 'full'
  | 'full-partial'
  | 'loading'
  | 'paused'
  | 'silent';

/** What the one button does; `guide` is a link to the page that explains. */
export type StripAction = 'update' | 'retry' | 'install' | 'guide';

/** The strip: one line and at most one thing to press. */
export interface Strip {
  readonly line: StripLine;
  readonly action?: StripAction;
}

/** Decides what the strip shows: one thing at a time, the most useful first; never an update during a task. */
export function decideStrip(facts: StripFacts): Strip {
  if (facts.updating) return { line: 'updating' };
  if (facts.updateWaits && !facts.taskRunning) return { line: 'update', action: 'update' };
  if (facts.inApp) return { line: 'in-app', action: 'guide' };
  if (!facts.supported) return { line: 'unsupported' };
  const line = storageLine(facts);
  if (line === 'full' || line === 'full-partial') return { line, action: 'retry' };
  return { line, ...installOffer(facts, line) };
}

function storageLine({ level, trouble, partsRemoved }: StripFacts): StripLine {
  if (level === 'ready' || level === 'current') return partsRemoved ? 'ready-chosen' : 'ready';
  if (trouble === 'quota') return level === 'partial' ? 'full-partial' : 'full';
  if (trouble) return 'paused';
  return level === 'partial' ? 'loading' : 'silent';
}

/** Offered only once everything is here: an installed app that does not open without a network disappoints. */
function installOffer({ installed, canInstall, apple }: StripFacts, line: StripLine): Pick<Strip, 'action'> {
  if (installed || !line.startsWith('ready')) return {};
  if (canInstall) return { action: 'install' };
  return apple ? { action: 'guide' } : {};
}
