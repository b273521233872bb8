import { type Answer, ask } from '#src/platform/api-client/ask.ts';
import { askFile } from '#src/platform/api-client/ask-file.ts';
import { workbookType } from '#src/platform/text/workbook-type.ts';
import type { KeptAudit, Report, SeatAudit } from '../../report-schema.ts';
import type { ReportRange } from '../../rules/report-period.ts';
import type { ReportUnit } from '../../rules/report-units.ts';

/** The figures of a time. */
export function fetchReport({ from, to }: ReportRange): Promise<Answer<Report>> {
  return ask(`/reports?from=${from}&to=${to}`, {}, (body) => Array.isArray(body['rows']));
}

/** Kinds of file in which a report can be had. */
export type ReportFormat = 'csv' | 'xlsx';

const types: Readonly<Record<ReportFormat, string>> = {
  csv: 'text/csv',
  xlsx: workbookType,
};

/** The same as a file. */
export function fetchReportFile({ from, to }: ReportRange, by: ReportUnit, format: ReportFormat) {
  return askFile(`/reports/file?from=${from}&to=${to}&by=${by}&format=${format}`, types[format]);
}

/** Every seat counted again, now. */
export function fetchAudit(): Promise<Answer<SeatAudit>> {
  return ask('/seat-audit', {}, (body) => Array.isArray(body['findings']));
}

/** What came of the count of last night. */
export function fetchKeptAudit(): Promise<Answer<KeptAudit>> {
  return ask('/seat-audit/last', {}, (body) => typeof body['audit'] === 'object');
}
