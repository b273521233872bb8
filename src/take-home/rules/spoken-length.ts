/**
 * How long reading a text to a loudspeaker takes, from what was measured: seconds for a syllable, and the silence after
 * a sentence, and after a comma or colon. Measured with a synthetic voice at the pace of an unhurried announcer.
 * @see docs/decisions/015-take-home.md, tests/take-home/measured-speech.yaml
 */
export const readingPace = { syllable: 0.211, sentence: 0.329, comma: 0.193 } as const;

/** What of a text takes time. */
export interface SpokenParts {
  readonly syllables: number;
  readonly sentences: number;
  /** Commas, semicolons and colons. */
  readonly commas: number;
}

/** Count what takes time in a text that is written as it is spoken: one syllable between two spaces. */
export function spokenParts(spoken: string): SpokenParts {
  return {
    syllables: spoken.match(/[\p{L}\p{M}]+/gu)?.length ?? 0,
    sentences: spoken.match(/[.!?]+(?=\s|$)/g)?.length ?? 0,
    commas: spoken.match(/[,;:](?=\s)/g)?.length ?? 0,
  };
}

/** Seconds that reading takes. */
export function spokenSeconds(spoken: string): number {
  const { syllables, sentences, commas } = spokenParts(spoken);
  return syllables * readingPace.syllable + sentences * readingPace.sentence + commas * readingPace.comma;
}

/** As a person would say it: in steps of five seconds, at least one step. */
export function roundedSeconds(seconds: number): number {
  return Math.max(5, Math.round(seconds / 5) * 5);
}
