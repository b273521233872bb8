import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { keepAppSecret } from './app-secret.ts';

test('one secret for ever, though many start at once; nobody else may read it', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'camtay-secret-'));
  const secrets = await Promise.all(Array.from({ length: 8 }, () => keepAppSecret(folder)));
  expect(new Set([...secrets, await keepAppSecret(folder)]).size).toBe(1);
  expect(secrets[0]).toMatch(/^[\da-f]{64}$/);
  expect(readdirSync(folder)).toEqual(['app-secret']);
  expect(statSync(path.join(folder, 'app-secret')).mode & 0o077).toBe(0);
});
