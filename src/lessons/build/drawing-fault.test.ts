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

  test('may shade, cut out and repeat parts of itself', () => {
    const svg = `<?xml version="1.0"?><!-- ghi chú <script> -->
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">
        <defs><linearGradient id="a"><stop offset="1" stop-color="var(--card,#fff)"/></linearGradient></defs>
        <path fill="url(#a)" style="stroke: var(--ink); clip-path: url(#b)" d="M0 0"/>
        <use xlink:href="#a"/><use href="../../people.svg#bac-tu"/><text>5 &lt; 9</text>
      </svg>`;
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
    ['<svg><use href=javascript:alert(1) /></svg>', 'drawing.active'],
    ['<svg><use href="&#106;avascript:alert(1)"/></svg>', 'drawing.active'],
    ['<svg><use href="java&#10;script:alert(1)"/></svg>', 'drawing.active'],
    ['<svg><use xlink:href="//elsewhere.example/a.svg#a"/></svg>', 'drawing.active'],
    ['<svg><a href="#a"><path d="M0 0"/></a></svg>', 'drawing.active'],
    ['<svg><style>@import "//elsewhere.example/a.css";</style></svg>', 'drawing.active'],
    ['<svg><path fill="url(https://elsewhere.example/a.svg#b)"/></svg>', 'drawing.active'],
    ['<svg><path fill="url( &quot;a.svg#b&quot;)"/></svg>', 'drawing.active'],
    ['<svg><path style="fill:u\\72l(//elsewhere.example/a)"/></svg>', 'drawing.active'],
    ['<svg><path style="background:image-set(&quot;a.png&quot; 1x)"/></svg>', 'drawing.active'],
    [
      '<svg><use href="#a"><animate attributeName="href" to="javascript:alert(1)"/></use></svg>',
      'drawing.active',
    ],
    ['<svg><SCRIPT>alert(1)</SCRIPT></svg>', 'drawing.active'],
    ['<svg><title><img src="a" onerror="alert(1)"/></title></svg>', 'drawing.active'],
    ['<svg><![CDATA[<script>alert(1)</script>]]></svg>', 'drawing.active'],
    ['<svg><use href="javascript&colon;alert(1)"/></svg>', 'drawing.active'],
    ['<svg><!ENTITY a "b"><g/></svg>', 'drawing.cut'],
    ['<svg><?php echo 1 ?></svg>', 'drawing.active'],
    ['<svg onload="alert(1)"><g></svg>', 'drawing.active'],
    ['<svg><text>&nothing;</text></svg>', 'drawing.cut'],
  ])('%j is refused', (svg, fault) => {
    expect(findDrawingFault(svg)).toBe(fault);
  });
});
