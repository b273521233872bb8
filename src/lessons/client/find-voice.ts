/**
 * The Vietnamese voice of this device; `undefined` where there is none, or no speech at all. Many browsers know their
 * voices only some time after the page has loaded, and say so by an event.
 */
export function findVoice(found: (voice: SpeechSynthesisVoice) => void): void {
  if (!('speechSynthesis' in window)) return;
  const look = () => {
    const voice = speechSynthesis.getVoices().find(({ lang }) => /^vi\b/i.test(lang.replace('_', '-')));
    if (!voice) return;
    speechSynthesis.removeEventListener('voiceschanged', look);
    found(voice);
  };
  speechSynthesis.addEventListener('voiceschanged', look);
  look();
}
