import { saveFile } from '#src/platform/ui/save-file.ts';
import { resultFileName, resultHeadings, writeProblems } from '../../messages-sheet.vi.ts';
import { resultSheet } from '../../rules/sheet/result-sheet.ts';
import { resultsOf } from './result-words.ts';
import type { SheetDesk } from './sheet-desk.svelte.ts';
import { writeTextFile, writeWorkbook } from './write-sheet.ts';

/** The sheet that goes back with what became of each row: a workbook, or a text file where that is too long. */
export class SheetResult {
  #isWriting = $state(false);
  #problem = $state<string>();
  readonly #desk: SheetDesk;

  constructor(desk: SheetDesk) {
    this.#desk = desk;
  }

  get isWriting(): boolean {
    return this.#isWriting;
  }
  /** Why there is no workbook, and what to take instead. */
  get problem(): string | undefined {
    return this.#problem;
  }

  async download(): Promise<void> {
    const { open } = this.#desk;
    if (!open || this.#isWriting) return;
    this.#isWriting = true;
    this.#problem = undefined;
    const written = await writeWorkbook(this.#rows(), open.grid);
    this.#isWriting = false;
    if (written.ok) saveFile(`${this.#name()}.xlsx`, written.value);
    else this.#problem = writeProblems[written.code];
  }

  downloadText(): void {
    const { open } = this.#desk;
    if (open) saveFile(`${this.#name()}.csv`, writeTextFile(this.#rows(), open.delimiter));
  }

  #rows(): string[][] {
    const { open, reading, answers } = this.#desk;
    if (!open || !reading) return [];
    return resultSheet(open.grid, open.mapping, resultsOf(reading.rows, answers), resultHeadings);
  }

  #name(): string {
    return resultFileName((this.#desk.open?.fileName ?? '').replace(/\.\w+$/u, ''));
  }
}
