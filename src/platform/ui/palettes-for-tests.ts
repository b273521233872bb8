import { readFileSync } from 'node:fs';

const css = readFileSync(new URL('./styles/tokens.css', import.meta.url), 'utf8');

/** The declarations of every `:root` rule, keyed by its media query and selector. */
function palettes(): Record<string, Record<string, string>> {
  const found: Record<string, Record<string, string>> = {};
  let media = '';
  for (const line of css.split('\n')) {
    const query = /^@media (.+) \{$/.exec(line)?.[1];
    if (query) media = `${query} `;
    if (line === '}') media = '';
    const selector = /(:root\S*) \{$/.exec(line)?.[1];
    if (selector) found[media + selector] = {};
    const [, name, value] = /^\s+(--[\w-]+|color-scheme): (.+);$/.exec(line) ?? [];
    const last = Object.keys(found).at(-1);
    if (name && value && last) Object.assign(found[last] ?? {}, { [name]: value });
  }
  return found;
}

/** Every palette as it is written in the style sheet, by its media query and selector. */
export const all = palettes();
const base: Record<string, string> = all[':root'] ?? {};
/** What a device asks for, as it stands in the keys of {@link all}. */
export const dark = '(prefers-color-scheme: dark)';
export const more = '(prefers-contrast: more)';
/** What a person can see, each with all its tokens. */
export const themes = {
  light: base,
  dark: { ...base, ...all[':root[data-theme="dark"]'] },
  contrast: { ...base, ...all[':root[data-theme="contrast"]'] },
  'contrast on a dark device': { ...base, ...all[`${dark} :root[data-theme="contrast"]`] },
};
