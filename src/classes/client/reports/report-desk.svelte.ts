import type { Loaded } from '#src/platform/api-client/loaded.svelte.ts';
import { type LocalDate, parseLocalDate } from '#src/platform/text/dates.ts';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import type { FieldError } from '#src/platform/ui/field.ts';
import { saveFile } from '#src/platform/ui/save-file.ts';
import { reportMessages as texts } from '../../messages-report.vi.ts';
import type { Report } from '../../report-schema.ts';
import { type KnownPeriod, type ReportRange, rangeOf } from '../../rules/report-period.ts';
import type { ReportUnit } from '../../rules/report-units.ts';
import { loadedBy, type StaffAtWork, troubleOf } from '../enter/staff-at-work.ts';
import { fetchReport, fetchReportFile, type ReportFormat } from './report-api.ts';

/** Which time is chosen, what was told of it, and its files. */
export class ReportDesk {
  readonly report: Loaded<Report>;
  /** What is chosen or typed; what is shown is in `report`. */
  period = $state<KnownPeriod | 'range'>('this-month');
  from = $state('');
  to = $state('');
  #problems = $state.raw<{ readonly from?: string; readonly to?: string }>({});
  #range = $state.raw<ReportRange>();
  #saved = $state.raw<{ readonly kind: 'success' | 'error'; readonly text: string }>();
  #isSaving = false;
  readonly #staff: StaffAtWork;

  constructor(staff: StaffAtWork) {
    this.#staff = staff;
    this.report = loadedBy(staff, () => fetchReport(this.#shownRange));
  }

  get problems(): { readonly from?: string; readonly to?: string } {
    return this.#problems;
  }
  /** The same for the summary above the form; a new array each time. */
  get errors(): readonly FieldError[] {
    return Object.entries(this.#problems).map(([name, message]) => ({ id: `report-${name}`, message }));
  }
  /** What came of the last file. */
  get saved(): { readonly kind: 'success' | 'error'; readonly text: string } | undefined {
    return this.#saved;
  }

  get #today(): LocalDate {
    return vietnamDateAt(Date.now());
  }
  get #shownRange(): ReportRange {
    return this.#range ?? rangeOf('this-month', this.#today);
  }

  /** Another time was chosen; of a range the days have to be typed first. */
  async choose(period: KnownPeriod | 'range'): Promise<void> {
    this.period = period;
    if (period !== 'range') await this.#show(rangeOf(period, this.#today));
  }

  /** Show the days that were typed, or say what is wrong with them. */
  async showTyped(): Promise<void> {
    const today = this.#today;
    const [from, to] = [parseLocalDate(this.from, { today }), parseLocalDate(this.to, { today })];
    const { problems } = texts.period;
    this.#problems = {
      ...(!from.ok && { from: problems[from.code] }),
      ...(!to.ok && { to: problems[to.code] }),
    };
    if (!from.ok || !to.ok) return;
    if (to.value < from.value) this.#problems = { to: problems.backwards };
    else await this.#show({ from: from.value, to: to.value });
  }

  async #show(range: ReportRange): Promise<void> {
    this.#range = range;
    this.#saved = undefined;
    this.#problems = {};
    await this.report.load();
  }

  /** Save what is shown as a file. */
  async save(range: ReportRange, by: ReportUnit, format: ReportFormat): Promise<void> {
    if (this.#isSaving) return;
    this.#isSaving = true;
    this.#saved = undefined;
    const answer = this.#staff.hear(await fetchReportFile(range, by, format));
    if (answer.kind === 'ok') {
      saveFile(answer.value.name, answer.value.file);
      this.#saved = { kind: 'success', text: texts.files.saved(answer.value.name) };
    } else this.#saved = { kind: 'error', text: troubleOf(answer) };
    this.#isSaving = false;
  }
}
