import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet, flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import Dialog from './Dialog.svelte';

const children = createRawSnippet(() => ({ render: () => '<p>Bài tập dở sẽ xoá đi.</p>' }));

function show(open: boolean): { props: { open: boolean }; dialog: HTMLDialogElement; onclose: () => void } {
  let isOpen = $state(open);
  const onclose = vi.fn();
  const props = {
    get open() {
      return isOpen;
    },
    set open(next) {
      isOpen = next;
    },
  };
  render(Dialog, Object.assign(props, { id: 'again', title: 'Bắt đầu lại?', children, onclose }));
  const dialog = document.querySelector('dialog');
  if (!dialog) throw new Error('no dialog was rendered');
  return { props, dialog, onclose };
}

describe('dialog', () => {
  it('stays closed until it is opened, then is named by its title', () => {
    const { props, dialog } = show(false);
    expect(dialog.open).toBe(false);
    flushSync(() => {
      props.open = true;
    });
    expect(dialog.open).toBe(true);
    expect(screen.getByRole('dialog', { name: 'Bắt đầu lại?' })).toBe(dialog);
  });

  it('closes by its button and says so', async () => {
    const { props, dialog, onclose } = show(true);
    await userEvent.click(screen.getByRole('button', { name: 'Đóng' }));
    expect([dialog.open, props.open]).toEqual([false, false]);
    expect(onclose).toHaveBeenCalledOnce();
  });

  it('knows when the browser closed it (Esc)', () => {
    const { props, dialog, onclose } = show(true);
    dialog.close();
    expect(props.open).toBe(false);
    expect(onclose).toHaveBeenCalledOnce();
  });
});
