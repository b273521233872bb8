/** `npm run content`: check everything that teachers edit, without building a page. */
import { stopAtBrokenContent } from '../src/content-gate.ts';

stopAtBrokenContent(process.cwd());
console.log('✓');
