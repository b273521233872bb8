import type { Page } from './fixtures.ts';

/**
 * Give the browser a Vietnamese voice, which the machines that test have not. It says a sentence as soon as it may;
 * what it said is in `window.said`. Everything else of the reading is the product's own.
 */
export async function lendVoice(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const said: string[] = [];
    let turn = 0;
    const voices = [
      { lang: 'vi-VN', name: 'stand-in', default: false, localService: true, voiceURI: 'stand-in' },
    ];
    class Utterance extends EventTarget {
      lang = '';
      rate = 1;
      voice = null;
      onend: (() => void) | null = null;
      onerror = null;
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => voices,
      cancel() {
        turn += 1;
      },
      speak(utterance: Utterance) {
        const mine = turn;
        said.push(utterance.text);
        setTimeout(() => mine === turn && utterance.onend?.(), 0);
      },
    });
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    Object.assign(window, { said });
  });
}

/** The sentences that were said so far. */
export function whatWasSaid(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (window as unknown as { said: string[] }).said);
}
