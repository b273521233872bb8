import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { describe, expect, it } from 'vitest';
import Tabs from './Tabs.svelte';

const tabs = [
  { id: 'one', label: 'Một' },
  { id: 'two', label: 'Hai' },
  { id: 'three', label: 'Ba' },
];
const panel = createRawSnippet<[string]>((id) => ({ render: () => `<p>${id()}</p>` }));

function show(): void {
  render(Tabs, { id: 'ways', label: 'Cách', tabs, panel });
}

function selected(): string | undefined {
  return screen.getByRole('tab', { selected: true }).textContent?.trim();
}

describe('tabs', () => {
  it('show the first panel and let one tab stop in', () => {
    show();
    expect(selected()).toBe('Một');
    expect(screen.getAllByRole('tab').map((tab) => tab.tabIndex)).toEqual([0, -1, -1]);
    expect(screen.getByRole('tabpanel').getAttribute('aria-labelledby')).toBe('ways-tab-one');
  });

  it.each([
    ['{ArrowRight}', 'Hai'],
    ['{ArrowRight}{ArrowRight}{ArrowRight}', 'Một'],
    ['{ArrowLeft}', 'Ba'],
    ['{End}', 'Ba'],
    ['{End}{Home}', 'Một'],
  ])('follow the keys %s to %s, with the focus', async (keys, expected) => {
    show();
    screen.getByRole('tab', { name: 'Một' }).focus();
    await userEvent.keyboard(keys);
    expect(selected()).toBe(expected);
    expect(document.activeElement?.textContent?.trim()).toBe(expected);
  });

  it('leave other keys alone', async () => {
    show();
    screen.getByRole('tab', { name: 'Một' }).focus();
    await userEvent.keyboard('{ArrowDown}x');
    expect(selected()).toBe('Một');
  });

  it('answer a press', async () => {
    show();
    await userEvent.click(screen.getByRole('tab', { name: 'Hai' }));
    expect(selected()).toBe('Hai');
  });
});
