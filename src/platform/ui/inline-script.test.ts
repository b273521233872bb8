import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { applyStoredDisplay } from './bootstrap.ts';
import { inlineScript, jsonLiteral } from './inline-script.ts';
import { themeColors } from './settings.ts';

/** What the code says on the console when a browser runs it. */
function saidBy(code: string): unknown[] {
  const said: unknown[] = [];
  runInNewContext(code, { console: { info: (what: unknown) => said.push(what) } });
  return said;
}

describe('inline script', () => {
  it('calls the function with its values', () => {
    const { code } = inlineScript(
      (box: { total: number }, by: number) => console.info(box.total + by),
      { total: 1 },
      2,
    );
    expect(saidBy(code)).toEqual([3]);
  });

  it('hands functions over as well', () => {
    const twice = (n: number): number => n * 2;
    expect(saidBy(inlineScript((double: typeof twice) => console.info(double(2)), twice).code)).toEqual([4]);
  });

  it('is made small', () => {
    const { code } = inlineScript((longName: string) => {
      // A remark for readers of the source.
      console.info(longName);
    }, 'text');
    expect(code).not.toMatch(/longName|remark|\n/);
  });

  it('cannot be closed early by a value', () => {
    const { code } = inlineScript((text: string) => console.info(text), '</script>');
    expect(code).not.toContain('</script');
    expect(saidBy(code)).toEqual(['</script>']);
    expect(jsonLiteral({ text: '</script>' })).not.toContain('</script');
  });

  it('carries the hash of exactly its code', () => {
    const { code, hash } = inlineScript(applyStoredDisplay, themeColors);
    expect(hash).toBe(`sha256-${createHash('sha256').update(code).digest('base64')}`);
  });

  it('keeps the bootstrap of every page under 1 KB', () => {
    expect(Buffer.byteLength(inlineScript(applyStoredDisplay, themeColors).code)).toBeLessThan(1024);
  });
});
