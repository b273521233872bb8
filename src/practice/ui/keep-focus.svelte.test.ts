import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepFocus } from './keep-focus.ts';

let stop = () => {};
const get = (selector: string) => document.querySelector<HTMLElement>(selector);

beforeEach(() => {
  document.body.innerHTML = `
    <main>
      <h1>Giấy tờ</h1>
      <section><h2>Giấy chứng sinh</h2><div><button id="choose">Chọn ảnh</button></div></section>
    </main>`;
  stop = keepFocus(document.querySelector('main') ?? document.body);
  get('#choose')?.focus();
});

afterEach(() => stop());

test('goes to what came in the place of the pressed button', async () => {
  const picker = document.createElement('div');
  picker.innerHTML = '<h3>Chọn ảnh cho</h3><button>Dùng ảnh này</button>';
  get('#choose')?.replaceWith(picker);
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Chọn ảnh cho'));
});

test('goes to the heading of its part when nothing came', async () => {
  get('section > div')?.remove();
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Giấy chứng sinh'));
});

test('leaves the focus to whoever took it', async () => {
  const field = document.createElement('input');
  get('#choose')?.replaceWith(field);
  field.focus();
  await vi.waitFor(() => expect(get('#choose')).toBeNull());
  await new Promise((done) => setTimeout(done));
  expect(document.activeElement).toBe(field);
});
