import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import ErrorSummary from './ErrorSummary.svelte';

const errors = [
  { id: 'name', message: 'Ghi họ và tên.' },
  { id: 'phone', message: 'Ghi số điện thoại.' },
];

beforeEach(() => {
  document.title = 'Tài khoản tập – Cầm Tay';
  document.body.innerHTML = '<input id="name"><input id="phone">';
});

describe('error summary', () => {
  it('is absent without errors and leaves the title alone', () => {
    render(ErrorSummary, { errors: [] });
    expect(screen.queryByRole('alert')).toBeNull();
    expect(document.title).toBe('Tài khoản tập – Cầm Tay');
  });

  it('takes the focus and puts the word for errors before the title', async () => {
    const { rerender } = render(ErrorSummary, { errors: [] });
    await rerender({ errors });
    expect(document.activeElement).toBe(screen.getByRole('alert'));
    expect(screen.getByRole('heading').textContent?.trim()).toBe('Có 2 chỗ cần sửa');
    expect(document.title).toBe('Lỗi: Tài khoản tập – Cầm Tay');
  });

  it('takes the focus again at the next refused submit', async () => {
    const { rerender } = render(ErrorSummary, { errors });
    document.getElementById('name')?.focus();
    await rerender({ errors: errors.slice(1) });
    expect(document.activeElement).toBe(screen.getByRole('alert'));
    expect(document.title).toBe('Lỗi: Tài khoản tập – Cầm Tay');
  });

  it('gives the title back when all is mended or the form goes away', async () => {
    const { rerender, unmount } = render(ErrorSummary, { errors });
    await rerender({ errors: [] });
    expect(document.title).toBe('Tài khoản tập – Cầm Tay');
    await rerender({ errors });
    unmount();
    expect(document.title).toBe('Tài khoản tập – Cầm Tay');
  });

  it('leads to the field it names', async () => {
    render(ErrorSummary, { errors });
    await userEvent.click(screen.getByRole('link', { name: 'Ghi số điện thoại.' }));
    expect(document.activeElement?.id).toBe('phone');
  });
});
