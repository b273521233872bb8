import type { BrowserPrograms } from './platform/offline/build/browser-scripts.ts';

/** What runs in the browser beside the pages' own code, each with an address of its own. */
export const browserPrograms: BrowserPrograms = {
  worker: new URL('service-worker.ts', import.meta.url),
  pageScripts: {
    'settings.js': new URL('platform/ui/settings-dialog.ts', import.meta.url),
    'offline.js': new URL('platform/offline/client/start.ts', import.meta.url),
    'in-class.js': new URL('board/client/phone/in-class.ts', import.meta.url),
    'next-class.js': new URL('classes/client/next-class.ts', import.meta.url),
  },
};
