import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import CheckboxField from './CheckboxField.svelte';
import DateField from './DateField.svelte';
import PasswordField from './PasswordField.svelte';
import RadioGroup from './RadioGroup.svelte';
import SelectField from './SelectField.svelte';
import TextField from './TextField.svelte';

const base = { id: 'answer', label: 'Câu trả lời' };
const options = [
  { value: 'a', label: 'Một' },
  { value: 'b', label: 'Hai', hint: 'Hai là hai' },
];

/** Props whose `value` can be read back after the person has typed. */
function bound<V>(first: V): { value: V } {
  let value = $state(first);
  return {
    get value() {
      return value;
    },
    set value(next) {
      value = next;
    },
  };
}

/** The texts that a screen reader adds to the control, in order. */
function descriptions(control: Element): (string | undefined)[] {
  const ids = control.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent?.trim());
}

describe('a field that was refused', () => {
  const refused = { ...base, hint: 'Ví dụ: Mai', error: 'Ghi câu trả lời.' };
  const described = ['Ví dụ: Mai', 'Lỗi: Ghi câu trả lời.'];

  it.each([
    ['text', () => render(TextField, refused), () => screen.getByRole('textbox')],
    ['long text', () => render(TextField, { ...refused, rows: 3 }), () => screen.getByRole('textbox')],
    ['password', () => render(PasswordField, refused), () => screen.getByLabelText(base.label)],
    ['select', () => render(SelectField, { ...refused, options }), () => screen.getByRole('combobox')],
    ['radio group', () => render(RadioGroup, { ...refused, options }), () => screen.getByRole('radiogroup')],
    ['checkbox', () => render(CheckboxField, refused), () => screen.getByRole('checkbox')],
  ])('of kind %s says its hint, then its error, and is marked invalid', (_kind, show, control) => {
    show();
    expect(descriptions(control())).toEqual(described);
    expect(control().getAttribute('aria-invalid')).toBe('true');
  });

  it('of kind date says them for the group and marks each box', () => {
    render(DateField, refused);
    expect(descriptions(screen.getByRole('group', { name: base.label }))).toEqual(described);
    const marks = screen.getAllByRole('textbox').map((box) => box.getAttribute('aria-invalid'));
    expect(marks).toEqual(['true', 'true', 'true']);
  });
});

describe('a field without hint and error', () => {
  it('describes nothing and is not invalid', () => {
    render(TextField, base);
    const input = screen.getByRole('textbox', { name: base.label });
    expect(input.hasAttribute('aria-describedby')).toBe(false);
    expect(input.hasAttribute('aria-invalid')).toBe(false);
  });
});

describe('a label as heading', () => {
  it.each([
    ['text field', () => render(TextField, { ...base, labelAsHeading: true })],
    ['radio group', () => render(RadioGroup, { ...base, options, labelAsHeading: true })],
  ])('is the h1 of a %s', (_kind, show) => {
    show();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(base.label);
  });
});

describe('what a person enters', () => {
  it('reaches the value of a text field', async () => {
    const props = bound('');
    render(TextField, Object.assign(props, base));
    await userEvent.type(screen.getByRole('textbox'), 'Mai');
    expect(props.value).toBe('Mai');
  });

  it('reaches the value of a radio group, with the first choice named by the field', async () => {
    const props = bound('');
    render(RadioGroup, Object.assign(props, base, { options }));
    await userEvent.click(screen.getByRole('radio', { name: /Hai/ }));
    expect(props.value).toBe('b');
    expect(screen.getByRole('radio', { name: 'Một' }).id).toBe('answer');
  });

  it('reaches the value of a select', async () => {
    const props = bound('');
    render(SelectField, Object.assign(props, base, { options }));
    await userEvent.selectOptions(screen.getByRole('combobox'), 'Hai');
    expect(props.value).toBe('b');
  });

  it('reaches the value of a checkbox', async () => {
    const props = bound(false);
    render(CheckboxField, Object.assign(props, base));
    await userEvent.click(screen.getByRole('checkbox'));
    expect(props.value).toBe(true);
  });

  it('joins the three boxes of a date, day first', async () => {
    const props = bound('');
    render(DateField, Object.assign(props, base));
    await userEvent.type(screen.getByLabelText('Ngày'), '27');
    await userEvent.type(screen.getByLabelText('Tháng'), '3');
    await userEvent.type(screen.getByLabelText('Năm'), '1956');
    await userEvent.tab();
    expect(props.value).toBe('27/3/1956');
  });

  it('spreads a whole date typed into the first box', async () => {
    const props = bound('');
    render(DateField, Object.assign(props, base));
    await userEvent.type(screen.getByLabelText('Ngày'), '27.3.56');
    await userEvent.tab();
    const boxes = screen.getAllByRole<HTMLInputElement>('textbox').map((box) => box.value);
    expect(boxes).toEqual(['27', '3', '56']);
  });
});

describe('a password', () => {
  it('can be shown and hidden again', async () => {
    render(PasswordField, { ...base, value: 'mua-xuan' });
    const input = screen.getByLabelText<HTMLInputElement>(base.label);
    const button = screen.getByRole('button');
    expect(input.type).toBe('password');
    await userEvent.click(button);
    expect([input.type, input.value, button.textContent?.trim()]).toEqual(['text', 'mua-xuan', 'Ẩn']);
    await userEvent.click(button);
    expect(input.type).toBe('password');
  });
});
