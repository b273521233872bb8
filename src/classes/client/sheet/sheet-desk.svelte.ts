import { v7 } from 'uuid';
import type { FieldError } from '#src/platform/ui/field.ts';
import { enterMessages } from '../../messages-enter.vi.ts';
import { fileProblems, sheetProblems } from '../../messages-sheet.vi.ts';
import type { RowAnswer } from '../../people-schema.ts';
import { type ChosenSheet, chooseSheet } from '../../rules/sheet/choose-sheet.ts';
import type { SheetField } from '../../rules/sheet/field-words.ts';
import { type ColumnView, viewColumns } from '../../rules/sheet/guess-mapping.ts';
import { type JudgedRow, judgeSheet, type SheetReading } from '../../rules/sheet/judge-rows.ts';
import { answersOf, keysElsewhere, type ListedAnswer, listOf } from '../../rules/sheet/same-list.ts';
import { rowsToSend } from '../../rules/sheet/send-rows.ts';
import { assignColumn } from '../../rules/sheet/sheet-mapping.ts';
import type { SheetInput } from '../../sheet-schema.ts';
import type { Entry } from '../enter/entry.svelte.ts';
import { type Command, sendSheet } from '../enter/people-api.ts';
import { isForLater, type StaffAtWork, troubleOf } from '../enter/staff-at-work.ts';
import { knownToday, toldToday } from '../schedule-store.ts';
import { forgetSheet, type KeptSheet, keepSheet, type OpenSheet, readKeptSheet } from './kept-sheet.ts';
import { readSheetFile } from './read-sheet-file.ts';
import {
  type AnsweredFor,
  forgetAnswersBefore,
  forgetRefused,
  readAnswers,
  rememberAnswers,
} from './row-answers.ts';

/** An officer's sheet from the file to the answer: read, corrected, sent once, and kept until its class is over. */
export class SheetDesk {
  hasConsent = $state(false);
  /** Asked, and everybody wants to be reminded. */
  wantsReminder = $state(false);
  #open = $state.raw<OpenSheet>();
  #command = $state.raw<Command<SheetInput>>();
  #problem = $state<string>();
  #trouble = $state<string>();
  #errors = $state.raw<readonly FieldError[]>([]);
  #isReading = $state(false);
  #isSending = $state(false);
  #isKept = $state(true);
  #told = $state.raw<readonly ListedAnswer[]>([]);
  #other = $state.raw<KeptSheet>();
  #lastDay = '';
  readonly #staff: StaffAtWork;
  readonly #entry: Entry;
  readonly #reading = $derived(this.#open && judgeSheet(this.#open.grid, this.#open.mapping, knownToday()));
  readonly #listId = $derived(listOf(this.#told, this.#reading?.rows ?? [], this.#open?.listId ?? ''));
  readonly #answers = $derived(answersOf(this.#told, this.#reading?.rows ?? [], this.#listId));
  readonly #elsewhere = $derived(keysElsewhere(this.#told, this.#listId));

  constructor(staff: StaffAtWork, entry: Entry) {
    this.#staff = staff;
    this.#entry = entry;
    forgetAnswersBefore(toldToday());
    const kept = readKeptSheet(staff.id, toldToday());
    // The day in the address is the one that was asked for: a sheet of another day stays where it is.
    if (kept && entry.isChosen && !entry.isFor(kept.sessionId)) this.#other = kept;
    else if (kept) this.#takeUp(kept);
  }

  /** A sheet of another class day, kept until that day is chosen. */
  get other(): KeptSheet | undefined {
    return this.#other;
  }

  get open(): OpenSheet | undefined {
    return this.#open;
  }
  /** Everybody in it, with what becomes of each. */
  get reading(): SheetReading | undefined {
    return this.#reading;
  }
  get columns(): readonly ColumnView[] {
    return this.#open ? viewColumns(this.#open.grid, this.#open.mapping) : [];
  }
  /** What the server has said of each row, by its key. */
  get answers(): ReadonlyMap<string, RowAnswer> {
    return this.#answers;
  }
  /** Whether the server will ask who it is: another list that was sent has somebody who is written the same. */
  isElsewhere({ rowKey, phone, birthYear }: JudgedRow): boolean {
    return phone === null && birthYear === null && !this.#answers.has(rowKey) && this.#elsewhere.has(rowKey);
  }
  /** Why the file is not read, in a sentence. */
  get problem(): string | undefined {
    return this.#problem;
  }
  /** Why nothing was sent, or is not known to have arrived. */
  get trouble(): string | undefined {
    return this.#trouble;
  }
  get errors(): readonly FieldError[] {
    return this.#errors;
  }
  get isReading(): boolean {
    return this.#isReading;
  }
  get isSending(): boolean {
    return this.#isSending;
  }
  /** Sent, or about to be, and without an answer: no seat is known to be held. */
  get isWaiting(): boolean {
    return this.#command !== undefined;
  }
  get waitingCount(): number {
    return this.#command?.input.rows.length ?? 0;
  }
  /** false: the browser keeps nothing, so that the sheet lives as long as its page. */
  get isKept(): boolean {
    return this.#isKept;
  }

  errorOf(field: string): string | undefined {
    return this.#errors.find(({ id }) => id === field)?.message;
  }

  /** What would go now; why nothing would, in a sentence. */
  toSend(): { readonly rows: SheetInput['rows'] } | { readonly trouble: string } {
    const sending = rowsToSend(this.#reading?.rows ?? [], new Set(this.#answers.keys()));
    return sending.ok ? { rows: sending.value } : { trouble: sheetProblems[sending.code] };
  }

  /** Another day or commune: what was answered there counts. */
  follow(): void {
    if (this.#other && this.#entry.isFor(this.#other.sessionId)) {
      this.#takeUp(this.#other);
      void this.flush();
    }
    const of = this.#answeredFor();
    this.#told = of ? readAnswers(of) : [];
    if (this.#open) this.#keep();
  }

  async read(file: File): Promise<void> {
    this.#isReading = true;
    this.#clear();
    const reading = await readSheetFile(file);
    this.#isReading = false;
    if (!reading.ok) {
      this.#refuse(fileProblems[reading.code]);
      return;
    }
    const { sheets, delimiter } = reading.value;
    const chosen = chooseSheet(sheets);
    if (!chosen.ok) {
      this.#refuse(sheetProblems[chosen.code]);
      return;
    }
    const of = this.#answeredFor();
    if (of) forgetRefused(of);
    this.#open = { fileName: file.name, listId: v7(), sheets, delimiter, ...chosen.value };
    this.follow();
  }

  /** Take another sheet of the same file. */
  choose(name: string): void {
    if (!this.#open || name === '') return;
    const chosen = chooseSheet(this.#open.sheets, name);
    this.#problem = chosen.ok ? undefined : sheetProblems[chosen.code];
    if (chosen.ok) this.#change(chosen.value);
  }

  assign(column: number, field: SheetField | null): void {
    if (this.#open) this.#change({ mapping: assignColumn(this.#open.mapping, column, field) });
  }

  /** Put the file away; what was answered stays known. */
  close(): void {
    this.#clear();
    this.#open = undefined;
    forgetSheet();
  }

  /** Keep the command, then send it. */
  async send(): Promise<void> {
    const { communeCode, session } = this.#entry;
    const sending = this.toSend();
    this.#trouble = 'trouble' in sending ? sending.trouble : undefined;
    this.#errors = [
      ...(communeCode === '' ? [{ id: 'communeCode', message: enterMessages.commune.missing }] : []),
      ...(this.hasConsent ? [] : [{ id: 'consent', message: enterMessages.consent.missing }]),
    ];
    if ('trouble' in sending || this.#errors.length > 0 || !session || this.#command) return;
    const said = { consentReadAloud: true as const, ...(this.wantsReminder && { wantsReminder: true }) };
    const input = { communeCode, ...said, listId: this.#listId, rows: [...sending.rows] };
    this.#command = { key: v7(), sessionId: session.id, input };
    this.#keep();
    await this.flush();
  }

  /** Send what waits; the same key keeps it from counting twice. */
  async flush(): Promise<void> {
    const command = this.#command;
    if (command === undefined || this.#isSending) return;
    this.#isSending = true;
    this.#trouble = undefined;
    const answer = this.#staff.hear(await sendSheet(command));
    this.#isSending = false;
    if (answer.kind !== 'ok') this.#trouble = troubleOf(answer);
    if (answer.kind !== 'ok' && isForLater(answer)) return;
    const of = this.#answeredFor();
    if (answer.kind === 'ok' && of) rememberAnswers(of, command.input.listId ?? '', answer.value.rows);
    this.#command = undefined;
    this.hasConsent = false;
    this.wantsReminder = false;
    this.follow();
    await this.#entry.days.load();
  }

  #takeUp({ sessionId, communeCode, command, ...open }: KeptSheet): void {
    this.#other = undefined;
    this.#open = { ...open, listId: open.listId ?? v7() }; // kept before lists had names
    this.#command = command;
    this.#lastDay = open.lastDay;
    this.#entry.way = 'sheet';
    this.#entry.communeCode = communeCode;
    if (!this.#entry.isChosen) this.#entry.choose(sessionId);
    this.#told = readAnswers({ staffId: open.staffId, sessionId, communeCode, lastDay: open.lastDay });
  }

  #change(changed: Partial<ChosenSheet>): void {
    if (this.#open) this.#open = { ...this.#open, ...changed };
    this.#keep();
  }

  #keep(): void {
    const of = this.#answeredFor();
    if (!this.#open || !of) return;
    const command = this.#command;
    this.#isKept = keepSheet({ ...this.#open, ...of, ...(command && { command }) });
  }

  /** A command on its way belongs to the day for which it was given, also when the days are not known yet. */
  #answeredFor(): AnsweredFor | undefined {
    const { session, communeCode } = this.#entry;
    const by = { staffId: this.#staff.id };
    this.#lastDay = session?.localDate ?? this.#lastDay;
    if (this.#command === undefined)
      return session && { ...by, sessionId: session.id, communeCode, lastDay: session.localDate };
    const { sessionId, input } = this.#command;
    return { ...by, sessionId, communeCode: input.communeCode, lastDay: this.#lastDay };
  }

  #refuse(problem: string): void {
    this.#open = undefined;
    this.#problem = problem;
  }

  #clear(): void {
    this.#problem = undefined;
    this.#trouble = undefined;
    this.#errors = [];
    this.hasConsent = false;
    this.wantsReminder = false;
  }
}
