import { moduleOfLesson, type QuestionBank } from '#src/lessons/rules/question-bank.ts';
import { currentProfileId } from '#src/platform/learning-log/client/current-profile.ts';
import { logEvent } from '#src/platform/learning-log/client/log-event.ts';
import { cardsForToday, type DueCard, vietnamDay } from '#src/platform/learning-log/rules/review-cards.ts';
import { readSubject } from '#src/platform/learning-log/rules/subjects.ts';
import { noReview } from '#src/platform/learning-log/rules/summary.ts';
import type { ReviewState } from '#src/platform/learning-log/schemas.ts';
import { fetchCode } from '#src/platform/offline/client/fetch-code.ts';
import type { LocalDate } from '#src/platform/text/dates.ts';
import { isLesson, nextDueDay, type Practicable, type ReviewItem, reviewItem } from '../rules/plan-review.ts';
import { findQuestion, type KnownQuestion, loadBank, type QuestionTrouble } from './load-questions.ts';

type Phase = 'loading' | 'failed' | 'none' | 'card' | 'done';

/** A card before the learner. */
export interface ShownCard {
  readonly item: ReviewItem;
  /** Of a question's card. */
  readonly known?: KnownQuestion | undefined;
  readonly card: DueCard;
}

/** One look at today's cards. What is done is on the device at once; whoever leaves goes on where they stopped. */
export class ReviewSession {
  phase = $state<Phase>('loading');
  trouble = $state<QuestionTrouble>('questions.offline');
  cards = $state.raw<readonly ShownCard[]>([]);
  place = $state(0);
  /** How many went right in this sitting. */
  right = $state(0);
  /** The day on which the next card is due, if there is one. */
  nextDay = $state<LocalDate>();
  /** Whether today's minute is used up while cards wait. */
  isFull = $state(false);
  readonly #practice: readonly Practicable[];

  constructor(practice: readonly Practicable[]) {
    this.#practice = practice;
  }

  get card(): ShownCard | undefined {
    return this.cards[this.place];
  }
  get isLast(): boolean {
    return this.place === this.cards.length - 1;
  }

  /** Find out what is due. */
  async load(): Promise<void> {
    this.phase = 'loading';
    const review = await readReview();
    const banks = await loadBanks(Object.keys(review.cards));
    if (!Array.isArray(banks)) {
      this.trouble = banks;
      this.phase = 'failed';
      return;
    }
    const shown = (card: DueCard) => this.#shownCard(card, banks);
    const isThere = (card: DueCard) => shown(card) !== undefined;
    const today = vietnamDay(Date.now());
    this.cards = cardsForToday(review, today, isThere).flatMap((card) => shown(card) ?? []);
    this.isFull =
      this.cards.length === 0 && cardsForToday({ ...review, seconds: 0 }, today, isThere).length > 0;
    this.nextDay = nextDueDay(review, today);
    this.place = 0;
    this.right = 0;
    this.phase = this.cards.length > 0 ? 'card' : 'none';
  }

  /** A question was answered. @param choice index into its options */
  async answer(choice: number): Promise<boolean> {
    const { known, item } = this.card ?? {};
    const right = known?.question.options[choice]?.right === true;
    if (right) this.right += 1;
    if (known && item) {
      const { contentVersion } = known.lesson;
      const result = { right, choice: `dap-an-${choice + 1}` };
      await logEvent({ type: 'question-answered', subject: item.subject, contentVersion, result });
    }
    return right;
  }

  /** A point of the desk was remembered or not. */
  async remember(remembered: boolean): Promise<void> {
    const card = this.card?.card;
    if (!card) return;
    const about = { subject: card.subject, contentVersion: card.contentVersion };
    if (remembered) this.right += 1;
    await (remembered
      ? logEvent({ type: 'practice-finished', ...about, result: { passed: true, mode: 'review' } })
      : logEvent({ type: 'practice-step-failed', ...about, result: { code: 'review.forgot' } }));
  }

  /** To the card after this one, or to the end. */
  async next(): Promise<void> {
    if (!this.isLast) {
      this.place += 1;
      return;
    }
    this.nextDay = nextDueDay(await readReview(), vietnamDay(Date.now()));
    this.phase = 'done';
  }

  #shownCard(card: DueCard, banks: readonly QuestionBank[]): ShownCard | undefined {
    const item = reviewItem(card, this.#practice);
    if (item?.kind !== 'question') return item && { item, card };
    const known = findQuestion(banks, card.subject);
    return known && { item, known, card };
  }
}

/** Made anew from everything on the device; what Home knows has to do when storage does not answer. */
async function readReview(): Promise<ReviewState> {
  const code = await fetchCode(() => import('#src/platform/learning-log/client/summary-store.ts'));
  if (!code.ok) return noReview;
  await code.value.rebuildSummary(currentProfileId());
  return code.value.readSummary()?.review ?? noReview;
}

/** The questions of every module that has a card, or why one of them cannot be had. */
async function loadBanks(subjects: readonly string[]): Promise<QuestionBank[] | QuestionTrouble> {
  const lessons = subjects.map((subject) => readSubject(subject).whole).filter(isLesson);
  const modules = [...new Set(lessons.map(moduleOfLesson))];
  const banks: QuestionBank[] = [];
  for (const loaded of await Promise.all(modules.map(loadBank))) {
    if (!loaded.ok) return loaded.code;
    banks.push(loaded.value);
  }
  return banks;
}
