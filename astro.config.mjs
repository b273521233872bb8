// @ts-check
import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { codeFileName, codeGroups } from './scripts/code-groups.ts';
import { browserPrograms } from './src/browser-programs.ts';
import { contentGate } from './src/content-gate.ts';
import { securityHeaders } from './src/platform/http/security-headers.ts';
import { offline } from './src/platform/offline/build/integration.ts';

export default defineConfig({
  output: 'static',
  trailingSlash: 'ignore',
  integrations: [contentGate(), svelte(), mdx(), offline({ securityHeaders, programs: browserPrograms })],
  markdown: { syntaxHighlight: false },
  // Styles of components imported by MDX would be inlined without a CSP hash.
  build: { inlineStylesheets: 'never' },
  // Astro 7's default ('jsx') joins words across lines between inline tags.
  compressHTML: true,
  vite: {
    build: {
      // 0: scripts stay files; inlined code would change every page, and every pack, whenever it changes.
      assetsInlineLimit: 0,
      // Astro reads its own "use astro:head-inject" before the bundler warns that it might go. Only this one code.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: codeGroups,
              entryFileNames: codeFileName,
              chunkFileNames: codeFileName,
            },
          },
        },
      },
    },
  },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data: blob:",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'", { resource: "'unsafe-inline'", kind: 'attribute' }] },
    },
  },
});
