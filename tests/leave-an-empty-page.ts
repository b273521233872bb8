// Runs before each test file of parts of pages: they share one document, so each leaves it as it found it.
import { cleanup } from '@testing-library/svelte';
import { afterEach } from 'vitest';

afterEach(() => {
  if (typeof document === 'undefined') return; // a file may ask for Node's own environment
  cleanup();
  document.body.replaceChildren();
});
