// What comes while the story is read, in one download: the engine, a run before the learner, its frame and its look.

import { addStyles } from '#src/platform/ui/add-styles.ts';
import styles from './practice-run.css?url';

export { createWorld } from '#sandbox/engine/world.ts';
export { beginVisit, findKeptRuns } from '../client/practice-visit.ts';
export { default as PracticeFrame } from './PracticeFrame.svelte';
export { fetchPart } from './screens.svelte.ts';

addStyles(styles);
