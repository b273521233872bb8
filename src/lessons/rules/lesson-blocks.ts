/** Some words of a lesson, in one weight of type. */
export interface Words {
  readonly text: string;
  readonly strong?: true;
}

/** One block of a lesson's text, without any markup. */
export type LessonBlock =
  | { readonly kind: 'paragraph' | 'heading'; readonly words: readonly Words[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Words[])[] }
  | { readonly kind: 'drawing'; readonly name: string; readonly title: string; readonly desc: string }
  | { readonly kind: 'chart'; readonly name: string }
  | { readonly kind: 'callout'; readonly title: string; readonly blocks: readonly LessonBlock[] }
  | PocketCardText
  | { readonly kind: 'steps'; readonly steps: readonly LessonPartText[] }
  | {
      readonly kind: 'then-now';
      readonly past: readonly LessonBlock[];
      readonly present: readonly LessonBlock[];
    }
  | {
      readonly kind: 'paths';
      readonly phone: readonly LessonBlock[];
      readonly computer: readonly LessonBlock[];
    }
  | { readonly kind: 'practise'; readonly label: string; readonly of?: string }
  | { readonly kind: 'quiz' };

/** A section of a lesson, or one of its steps. */
export interface LessonPartText {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly LessonBlock[];
}

/** Words as one plain text. */
export function plainWords(words: readonly Words[]): string {
  return words.map(({ text }) => text).join('');
}

/** What a learner keeps of the lesson in the pocket. */
export interface PocketCardText {
  readonly kind: 'card';
  readonly title: string;
  readonly blocks: readonly LessonBlock[];
}

/** The pocket card of a lesson, in whichever part it stands. */
export function findCard(parts: readonly LessonPartText[]): PocketCardText | undefined {
  return parts.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'card');
}
