/** What an officer can do for somebody, from the least help to the most. Waiting is no sentence: nothing is said. */
export const helpKinds = ['wait', 'ask', 'explain', 'point', 'show', 'take-over'] as const;
export type HelpKind = (typeof helpKinds)[number];
/** Help after which the resident has done the step with their own hand. */
export type GuidingKind = Exclude<HelpKind, 'take-over'>;

/** As what a step is learnt: after which help, or after pointing or showing that came before any question. */
export type Learnt = GuidingKind | 'unasked';

/** Kinds of help that are said: each needs its sentence in a dialogue. */
export const spokenKinds = ['ask', 'explain', 'point', 'show', 'take-over'] as const;

/** What a resident needs to do a step: only time, a question to think by, or more. */
export const needs = ['time', 'question', 'explanation', 'pointing', 'showing'] as const;
export type Need = (typeof needs)[number];

/** What one understands of a phone and of online services, each on its own. */
export const skills = ['touch', 'typing', 'reading', 'searching', 'camera', 'caution'] as const;
export type Skill = (typeof skills)[number];

/** The numbers of the model, each with its meaning in `model.json`. */
export const numberIds = [
  'learn-wait',
  'learn-ask',
  'learn-explain',
  'learn-point',
  'learn-show',
  'learn-unasked',
  'keep-wait',
  'keep-ask',
  'keep-explain',
  'keep-point',
  'keep-show',
  'keep-unasked',
  'little-wait',
  'little-ask',
  'little-explain',
  'little-point',
  'little-show',
  'early-explain',
  'early-point',
  'early-show',
  'gap-explain',
  'gap-point',
  'gap-show',
  'try-patience',
  'slip-calm',
  'slip-worried',
  'poor-calm',
  'poor-patience',
  'done-calm',
  'take-over-calm',
  'take-over-patience',
  'step-patience',
  'tries-fresh',
  'tries-tired',
  'tries-spent',
  'tired-below',
  'spent-below',
  'worried-below',
  'calm-from',
  'fear-weight',
  'tired-weight',
  'luck',
  'alone-gap',
] as const;
export type NumberId = (typeof numberIds)[number];
/** All numbers of the model. Points of 0–100 unless their meaning says otherwise. */
export type CoachNumbers = Readonly<Record<NumberId, number>>;

/** What became of one choice. */
export type EffectCode = 'done' | 'done-early' | 'too-little' | 'slipped' | 'taken-over' | 'gave-up';

/** How a step went, for whoever looks back at it. */
export type StepNote = 'right' | 'early' | 'too-much' | 'late' | 'taken-over' | 'gave-up';

/** What to try next time. */
export type AdviceCode = 'hands-off' | 'ask-first' | 'just-enough' | 'help-sooner' | 'kind-words' | 'keep-on';

/** The line drawings that stand for residents. */
export const likenesses = ['man', 'old-man', 'woman', 'old-woman'] as const;
export type Likeness = (typeof likenesses)[number];
