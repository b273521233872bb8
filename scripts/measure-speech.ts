// `node scripts/measure-speech.ts`: have the announcement of every lesson spoken and compare its length with what the
// pages say. `--write` keeps the measurement as tests/take-home/measured-speech.yaml and prints the pace that fits it.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import { spokenParts, spokenSeconds } from '#src/take-home/rules/spoken-length.ts';
import { root } from './child-program.ts';
import { fitPace } from './speech/fit-pace.ts';
import { loudspeakerTexts } from './speech/loudspeaker-texts.ts';
import { findSpeaker, measureSeconds, voice } from './speech/synthesise.ts';

/** Share by which an estimate may miss. */
const tolerance = 0.05;

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
const tool = await findSpeaker();
if (tool === undefined) {
  console.error('espeak-ng is not installed: apt-get install espeak-ng');
  process.exit(1);
}

const lessons = [];
for (const [slug, text] of loudspeakerTexts(root)) {
  const seconds = Math.round((await measureSeconds(text)) * 100) / 100;
  const miss = spokenSeconds(text) / seconds - 1;
  const isNear = Math.abs(miss) <= tolerance;
  if (!isNear && !values.write) process.exitCode = 1;
  lessons.push({ slug, seconds, text });
  console.log(
    `${isNear ? '✓' : '✗'} ${slug.padEnd(28)}${seconds.toFixed(1).padStart(6)} s  ${(miss * 100).toFixed(1).padStart(5)} %`,
  );
}

if (values.write) {
  const measured = { tool, voice: voice.name, speed: voice.speed, date: vietnamDateAt(Date.now()), lessons };
  const head =
    '# Written by `node scripts/measure-speech.ts --write`: each announcement, and how long it took.\n';
  const file = path.join(root, 'tests/take-home/measured-speech.yaml');
  writeFileSync(file, head + stringify(measured, { lineWidth: 0 }));
  console.log(fitPace(lessons.map(({ text, seconds }) => ({ parts: spokenParts(text), seconds }))));
}
