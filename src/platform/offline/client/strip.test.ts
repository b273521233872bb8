import { expect, test } from 'vitest';
import { decideStrip, type StripFacts } from './strip.ts';

const calm: StripFacts = {
  supported: true,
  level: 'current',
  partsRemoved: false,
  updateWaits: false,
  updating: false,
  taskRunning: false,
  apple: false,
  installed: false,
  canInstall: false,
};

test.each<[string, Partial<StripFacts>, ReturnType<typeof decideStrip>]>([
  ['everything is here', {}, { line: 'ready' }],
  ['the whole old release is here', { level: 'ready' }, { line: 'ready' }],
  ['everything wanted is here, some was removed', { partsRemoved: true }, { line: 'ready-chosen' }],
  ['what was asked back is on the way', { partsRemoved: true, level: 'partial' }, { line: 'loading' }],
  ['nothing yet', { level: 'none' }, { line: 'silent' }],
  ['on the way', { level: 'partial' }, { line: 'loading' }],
  ['cut on the way', { level: 'partial', trouble: 'network' }, { line: 'paused' }],
  [
    'cut before an update, which the reader need not know',
    { level: 'ready', trouble: 'network' },
    { line: 'ready' },
  ],
  ['no room at all', { level: 'none', trouble: 'quota' }, { line: 'full', action: 'retry' }],
  ['no room for all', { level: 'partial', trouble: 'quota' }, { line: 'full-partial', action: 'retry' }],
  ['plain http', { supported: false, level: 'none' }, { line: 'unsupported' }],
  ['inside Zalo', { inApp: 'zalo' }, { line: 'in-app', action: 'guide' }],
  ['an update waits', { updateWaits: true }, { line: 'update', action: 'update' }],
  [
    'an update waits for a task: not a word about it',
    { updateWaits: true, taskRunning: true },
    { line: 'ready' },
  ],
  ['the button was pressed', { updateWaits: true, updating: true }, { line: 'updating' }],
  ['Chrome offers to install', { canInstall: true }, { line: 'ready', action: 'install' }],
  ['no offer before everything is here', { level: 'partial', canInstall: true }, { line: 'loading' }],
  ['an iPhone shows how to install', { apple: true }, { line: 'ready', action: 'guide' }],
  ['an installed app offers nothing', { apple: true, canInstall: true, installed: true }, { line: 'ready' }],
])('%s', (_when, facts, strip) => expect(decideStrip({ ...calm, ...facts })).toEqual(strip));
