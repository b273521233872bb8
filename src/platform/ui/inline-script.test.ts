import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { applyStoredDisplay } from './bootstrap.ts';
import { inlineScript } from './inline-script.ts';
import { themeColors } from './settings.ts';

describe('inline script', () => {
  it('calls the function with its values', () => {
    const { code } = inlineScript(
      (sum: { total: number }, by: number) => {
        sum.total += by;
      },
      { total: 1 },
      2,
    );
    expect(code).toMatch(/^\(\(sum.*\)\(\{"total":1\},2\)$/s);
  });

  it('cannot be closed early by a value', () => {
    expect(inlineScript((_text: string) => {}, '</script>').code).not.toContain('</script');
  });

  it('carries the hash of exactly its code', () => {
    const { code, hash } = inlineScript(applyStoredDisplay, themeColors);
    expect(hash).toBe(`sha256-${createHash('sha256').update(code).digest('base64')}`);
  });

  it('keeps the bootstrap of every page under 1 KB', () => {
    expect(Buffer.byteLength(inlineScript(applyStoredDisplay, themeColors).code)).toBeLessThan(1024);
  });
});
