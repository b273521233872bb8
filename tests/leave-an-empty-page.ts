// Runs before each test file of parts of pages: they share one document and its storages, so each begins with empty
// ones, and leaves the document as it found it.
import { cleanup } from '@testing-library/svelte';
import { afterEach, beforeAll } from 'vitest';

// A file may ask for Node's own environment.
const hasPage = typeof document !== 'undefined';

beforeAll(() => {
  if (!hasPage) return;
  sessionStorage.clear();
  localStorage.clear();
});

afterEach(() => {
  if (!hasPage) return;
  cleanup();
  document.body.replaceChildren();
});
