// The service worker, put together: packs and pages by the platform, then what each feature does without a page.
import './platform/offline/worker/service-worker.ts';
import './classes/worker/class-queue-worker.ts';
import './classes/worker/show-notices.ts';
