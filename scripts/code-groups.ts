import { createHash } from 'node:crypto';
import type { Rolldown } from 'vite';

const small =
  /preload-helper|platform\/text\/(result|names)\.|client\/(storage-notice|device-databases|current-profile|browser-store|pending-queue|fetch-code|fetch-json)|learning-log\/rules\/(summary|subjects)|icons\/circle-check/;

/**
 * Which code of the browser lies in one file. Left alone, the bundler makes a file of every set of modules that the
 * same pages share: the portal came in 64 files, each a request, and small files compress badly (14 KB more over the
 * wire). A group takes along what its modules import, as far as no group above it has taken it.
 */
export const codeGroups: Rolldown.CodeSplittingOptions = {
  groups: [
    // Small things that pages without Svelte, without the database or without the portal use too.
    group('base', 9, small),
    // What the frame of every page has; others use parts of it.
    group(
      'frame',
      9,
      /platform\/(ui\/(frame|open-settings|settings-missing\.vi|settings|show-address)|text\/address(-words\.vi)?)\.ts/,
    ),
    group('days', 9, /platform\/text\/(dates|vietnam-clock)\.ts/),
    group('svelte', 8, /node_modules\/(svelte|clsx|esm-env)\//),
    group('ui', 7, /src\/platform\/ui\/(Button|Card|EmptyState|Icon|Loading|Notice)\.svelte/),
    group('fields', 7, /src\/platform\/ui\/(?!showcase|Tabs)\w+\.svelte/),
    // Whoever makes an id needs no database.
    group('ids', 7, /node_modules\/uuid\/|learning-log\/client\/device\.ts/),
    // What a page needs to know whether two phones are in a pair.
    group('pair-watch', 7, /board\/client\/pair\/watch-for-pair\.ts/),
    // How communes are called, and what is said when their lists do not come.
    group('communes', 7, /platform\/places\/(commune-label|province-of-commune|messages\.vi)\.ts/),
    // What registering and the staff's pages share. A file without a name of its own is called by all who take it, in
    // each of them: that alone weighed half a kilobyte.
    group('ask', 7, /platform\/api-client\/ask\.ts/),
    group('fold', 7, /platform\/text\/fold\.ts/),
    // Not `phone`: so the virtual phone's screens are called.
    group('tel', 7, /platform\/text\/phone\.ts/),
    group('sessions', 7, /classes\/(ui\/session-words|messages\.vi)\.ts/),
    group('slips', 7, /classes\/(ui\/slip-words|messages-slip\.vi)\.ts/),
    // QR codes, with what draws them on the take-home pages: apart they would be one file more in every pack of those.
    group('codes', 7, /node_modules\/uqr\/|take-home\/client\/(code-picture|draw-codes)\.ts/),
    // The summary is folded from events by what records and by the page of progress.
    group('summary', 7, /learning-log\/rules\/(fold-summary|review-cards)\.ts/),
    group(
      'storage',
      6,
      /src\/platform\/(offline\/client\/database|learning-log\/client\/(summary-store|practice-runs|pending))\.ts/,
    ),
    // What the portal and the coach both keep and tell with: else each set of these is a file of its own.
    group(
      'practising',
      6,
      /src\/practice\/client\/(in-turn|practice-log|run-keeper)\.ts|sandbox\/engine\/random\.ts/,
    ),
    // What pages load at once stays with them, so that no later group pulls it over.
    { name: 'page', priority: 5, tags: ['$initial'], entriesAware: true },
    // Engine, frame and entrance of the portal: they follow its start screen.
    group('practice', 4, /src\/practice\/ui\/run-code\.ts/),
  ],
};

function group(name: string, priority: number, modules: RegExp): Rolldown.CodeSplittingGroup {
  return { name, priority, test: (id) => modules.test(id.replaceAll('\\', '/')) };
}

/** What Astro puts behind the name of a page for the script that stands in it. */
const scriptOfPage = /\.astro_astro_type_script_index_\d+_lang$/;
/** The bundler calls a file by all entries that share it. */
const sharedByPages = /^page[_~]/;

/**
 * A short name of a file of code, the same as long as the same pages share it. Names stand in every page, in every file
 * that takes another, and in the list of packs that installing waits for: long ones cost the core pack a kilobyte.
 */
export function codeFileName({ name }: { readonly name: string }): string {
  const short = sharedByPages.test(name)
    ? `page-${createHash('sha256').update(name).digest('hex').slice(0, 6)}`
    : name.replace(scriptOfPage, '-script').replaceAll('@', '-');
  return `_astro/${short}.[hash].js`;
}
