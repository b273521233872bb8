import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findDrawingFault } from './drawing-fault.ts';

describe('a drawing', () => {
  const drawings = globSync('content/lessons/**/*.svg').map(
    (file) => [file, readFileSync(file, 'utf8')] as const,
  );

  test.each(drawings)('%s is sound', (_, svg) => {
    expect(findDrawingFault(svg)).toBeUndefined();
  });

  test.each(drawings)('%s is not sound when it ends early', (_, svg) => {
    for (const share of [0.2, 0.5, 0.9]) {
      expect(findDrawingFault(svg.slice(0, Math.floor(svg.trim().length * share)))).toBe('drawing.cut');
    }
  });

  test.each([
    ['', 'drawing.none'],
    ['  \n', 'drawing.none'],
    ['<html><svg></svg></html>', 'drawing.none'],
    ['<svg><g></svg></g>', 'drawing.cut'],
    ['<svg></svg><svg></svg>', 'drawing.cut'],
    ['<svg><script>alert(1)</script></svg>', 'drawing.active'],
    ['<svg onload="alert(1)"></svg>', 'drawing.active'],
    ['<svg><image href="https://elsewhere.example/a.png"/></svg>', 'drawing.active'],
  ])('%j is refused', (svg, fault) => {
    expect(findDrawingFault(svg)).toBe(fault);
  });
});
