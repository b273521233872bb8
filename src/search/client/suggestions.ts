import Combobox from '@github/combobox-nav';
import { messages } from '../messages.vi.ts';
import type { CatalogueEntry } from '../rules/catalogue.ts';

/** The parts of the page that suggestions need. */
export interface SuggestionParts {
  readonly input: HTMLInputElement;
  /** The list below the field; hidden while empty. */
  readonly list: HTMLElement;
  /** Says to screen readers how many there are. */
  readonly status: HTMLElement;
}

/**
 * Suggest while somebody types: arrows choose, Enter or a tap opens, Escape closes; without them the field is a plain
 * one (WAI-ARIA: list autocomplete with manual selection).
 * @param suggest what to suggest for the text typed so far
 * @returns a function that closes the list
 */
export function startSuggestions(
  { input, list, status }: SuggestionParts,
  suggest: (typed: string) => Promise<readonly CatalogueEntry[]>,
): () => void {
  const combobox = new Combobox(input, list, { tabInsertsSuggestions: false });
  let latest = 0;

  const close = () => {
    latest += 1;
    combobox.stop();
    list.hidden = true;
    status.textContent = '';
  };
  const open = async () => {
    const mine = ++latest;
    const entries = await suggest(input.value);
    if (mine !== latest || document.activeElement !== input) return;
    if (entries.length === 0) return close();
    list.replaceChildren(...entries.map(option));
    list.hidden = false;
    combobox.start();
    status.textContent = messages.suggestionCount(entries.length);
  };
  input.addEventListener('input', () => void open());
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || list.hidden) return;
    event.preventDefault(); // the browser would empty the field too
    close();
  });
  // A press on a suggestion takes the focus only after it has been followed.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  input.addEventListener('blur', close);
  return close;
}

function option({ kind, href, title }: CatalogueEntry, at: number): HTMLElement {
  const link = document.createElement('a');
  Object.assign(link, { href, id: `suggestion-${at}`, tabIndex: -1, className: 'suggestion' });
  link.setAttribute('role', 'option');
  const word = document.createElement('span');
  Object.assign(word, { className: 'result-kind', textContent: messages.kinds[kind] });
  const name = document.createElement('span');
  Object.assign(name, { className: 'suggestion-title', textContent: title });
  link.append(name, ' ', word);
  return link;
}
