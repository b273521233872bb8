// `npm run lock`, after every change of dependencies: adds what npm left out, so that `npm ci` takes the lock.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './child-program.ts';
import { completePackages, findMissing, type LockedPackages } from './lock-completion.ts';

const file = path.join(root, 'package-lock.json');
const lock: { packages: LockedPackages } = JSON.parse(await readFile(file, 'utf8'));
const missing = findMissing(lock.packages);
await writeFile(file, `${JSON.stringify({ ...lock, packages: completePackages(lock.packages) }, null, 2)}\n`);
console.log(`package-lock.json: ${missing.length} platform packages added.`);
for (const { name, version } of missing) console.log(`  ${name} ${version}`);
