// `npm start`: build when the built site is missing or stale, then serve it from this very process.
import { isBuildStale } from './build-fingerprint.ts';
import { root, runNode } from './child-program.ts';
import { endWithNpm } from './end-with-npm.ts';

endWithNpm();
if (await isBuildStale(root)) {
  console.log('Building the site: this takes about half a minute the first time.');
  const code = await runNode(['scripts/build.ts']);
  if (code !== 0) {
    console.error('The build failed, so there is nothing to serve. The lines above say which file and why.');
    process.exit(code);
  }
}

process.chdir(root);
const { url, firstManagerPath } = await import('#src/server.ts');
console.log(`Cam Tay is open: ${url}`);
if (firstManagerPath !== undefined)
  console.log(
    `Nobody of the staff yet. Open this once to become the first manager: ${url}${firstManagerPath}`,
  );
