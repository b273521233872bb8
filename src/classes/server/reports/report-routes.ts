import { type Context, Hono } from 'hono';
import type { ApiEnvironment } from '#src/platform/http/api.ts';
import { writeCsv } from '#src/platform/text/csv.ts';
import { formatDate } from '#src/platform/text/dates.ts';
import { formatPercent } from '#src/platform/text/percent.ts';
import { reportMessages as texts } from '../../messages-report.vi.ts';
import { type Report, ReportFileSchema, ReportRangeSchema, type SeatAudit } from '../../report-schema.ts';
import { attendanceRate, linesBy, type ReportLine, totalOf } from '../../rules/report.ts';
import { auditSeats } from '../audit-repository.ts';
import { refuseInput } from '../problems.ts';
import type { StaffMember, StaffRouteParts } from '../staff-ports.ts';
import { readFigures } from './figure-repository.ts';

type Rows = Report['rows'];
type By = 'day' | 'commune' | 'trainer';

/** `GET /reports`, `GET /reports/file`: what came of the classes; officers see their own commune. */
export function reportRoutes(parts: StaffRouteParts): Hono<ApiEnvironment> {
  const { staff } = parts;
  const routes = new Hono<ApiEnvironment>();
  routes.get('/', async (c) => {
    const asker = await staff.guard(c, 'reports');
    if (asker instanceof Response) return asker;
    const range = ReportRangeSchema.safeParse(c.req.query());
    if (!range.success) return refuseInput(range.error);
    return c.json({ ...range.data, rows: await readRows(parts, asker, range.data) } satisfies Report);
  });
  routes.get('/file', async (c) => {
    const asker = await staff.guard(c, 'reports');
    if (asker instanceof Response) return asker;
    const asked = ReportFileSchema.safeParse(c.req.query());
    if (!asked.success) return refuseInput(asked.error);
    return sendFile(c, await readRows(parts, asker, asked.data), asked.data.by);
  });
  return routes;
}

/** `GET /seat-audit`: every seat counted again, for the manager. */
export function seatAuditRoutes({ database, staff, now }: StaffRouteParts): Hono<ApiEnvironment> {
  const routes = new Hono<ApiEnvironment>();
  routes.get('/', async (c) => {
    const asker = await staff.guard(c, 'audit');
    if (asker instanceof Response) return asker;
    const { sessions, registrations, findings } = await auditSeats(database, now());
    return c.json({ sessions, registrations, findings: [...findings] } satisfies SeatAudit);
  });
  return routes;
}

async function readRows(
  { database, staff, now }: StaffRouteParts,
  { communeCode }: StaffMember,
  range: { readonly from: string; readonly to: string },
): Promise<Rows> {
  const figures = await readFigures(database, range, now());
  const trainers = new Map((await staff.listTrainers()).map(({ id, name }) => [id, name]));
  return figures
    .filter((row) => communeCode === null || row.communeCode === communeCode)
    .map(({ trainerId, ...row }) => ({ ...row, trainer: trainers.get(trainerId ?? '') ?? null }));
}

const aboutOf: Readonly<Record<By, (row: Rows[number]) => string>> = {
  day: ({ localDate }) => localDate,
  commune: ({ communeCode }) => (communeCode === '' ? texts.noCommune : communeCode),
  trainer: ({ trainer }) => trainer ?? texts.noTrainer,
};

function sendFile(c: Context, rows: Rows, by: By): Response {
  const { about, ...columns } = texts.columns;
  const lines = linesBy(rows, aboutOf[by]);
  const written = lines.map((line) => ({
    ...line,
    about: by === 'day' ? formatDate(line.about) : line.about,
  }));
  const total = { about: texts.total, ...totalOf(rows) };
  const table = [[about[by], ...Object.values(columns)], ...[...written, total].map(cellsOf)];
  return c.body(writeCsv(table), 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': 'attachment; filename="bao-cao-lop-hoc.csv"',
  });
}

function cellsOf(line: ReportLine): string[] {
  const rate = attendanceRate(line);
  const { about, attended, absent, notTaken, gaveBack, lapsed, walkIns, firstTimers } = line;
  const counts = [notTaken, gaveBack, lapsed, walkIns, firstTimers].map(String);
  return [about, String(attended), String(absent), rate === undefined ? '' : formatPercent(rate), ...counts];
}
