// `npm run build`: build the site and remember what it was built from.
import { fingerprintSources, rememberBuild } from './build-fingerprint.ts';
import { programs, root, runNode } from './child-program.ts';

const fingerprint = await fingerprintSources(root);
const code = await runNode([programs.astro, 'build']);
if (code === 0) await rememberBuild(root, fingerprint);
process.exitCode = code;
