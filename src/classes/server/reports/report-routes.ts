import { type Context, Hono } from 'hono';
import type { ApiEnvironment } from '#src/platform/http/api.ts';
import { readCommuneNames } from '#src/platform/places/build/read-commune-codes.ts';
import { workbookType } from '#src/platform/text/workbook-type.ts';
import {
  type KeptAudit,
  type Report,
  type ReportFile,
  ReportFileSchema,
  ReportRangeSchema,
  type SeatAudit,
} from '../../report-schema.ts';
import { reportTable } from '../../report-table.ts';
import type { ReportUnit } from '../../rules/report-units.ts';
import { auditSeats } from '../audit-repository.ts';
import { findKeptAudit, viewAudit } from '../kept-audit-repository.ts';
import { refuseInput } from '../problems.ts';
import type { StaffMember, StaffRouteParts } from '../staff-ports.ts';
import { readFigures } from './figure-repository.ts';
import { reportCsv, reportWorkbook } from './report-file.ts';

type Rows = Report['rows'];

/** What a file is named after. */
const fileNames: Readonly<Record<ReportUnit, string>> = {
  ...{ day: 'theo-ngay', month: 'theo-thang', commune: 'theo-xa', trainer: 'theo-giang-vien' },
};

/** `GET /reports`, `GET /reports/file`: what came of the classes; officers see their own commune. */
export function reportRoutes(parts: StaffRouteParts): Hono<ApiEnvironment> {
  const { staff } = parts;
  const routes = new Hono<ApiEnvironment>();
  routes.get('/', async (c) => {
    const asker = await staff.guard(c, 'reports');
    if (asker instanceof Response) return asker;
    const range = ReportRangeSchema.safeParse(c.req.query());
    if (!range.success) return refuseInput(range.error);
    const rows = await readRows(parts, asker, range.data);
    const communes = await namesOf([...rows.map(({ communeCode }) => communeCode), asker.communeCode ?? '']);
    return c.json({ ...range.data, rows, communes } satisfies Report);
  });
  routes.get('/file', async (c) => {
    const asker = await staff.guard(c, 'reports');
    if (asker instanceof Response) return asker;
    const asked = ReportFileSchema.safeParse(c.req.query());
    if (!asked.success) return refuseInput(asked.error);
    return await sendFile(c, await readRows(parts, asker, asked.data), asked.data, parts.now());
  });
  return routes;
}

/** `GET /seat-audit`, `GET /seat-audit/last`: every seat counted again, now or last night, for the manager. */
export function seatAuditRoutes({ database, staff, now }: StaffRouteParts): Hono<ApiEnvironment> {
  const routes = new Hono<ApiEnvironment>();
  routes.get('/', async (c) => {
    const asker = await staff.guard(c, 'audit');
    if (asker instanceof Response) return asker;
    return c.json(viewAudit(await auditSeats(database, now()), now()) satisfies SeatAudit);
  });
  routes.get('/last', async (c) => {
    const asker = await staff.guard(c, 'audit');
    if (asker instanceof Response) return asker;
    return c.json({ audit: (await findKeptAudit(database)) ?? null } satisfies KeptAudit);
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

async function namesOf(codes: readonly string[]): Promise<Report['communes']> {
  const names = await readCommuneNames();
  return Object.fromEntries(
    codes.flatMap((code) => {
      const name = names.get(code);
      return name === undefined ? [] : [[code, name]];
    }),
  );
}

/** The file that was asked for; its name tells what is in it. */
async function sendFile(c: Context, rows: Rows, asked: ReportFile, now: number): Promise<Response> {
  const { by, format, from, to } = asked;
  const names = by === 'commune' ? await readCommuneNames() : undefined;
  const table = reportTable(rows, { by, communeName: (code) => names?.get(code), isFile: true });
  const type = format === 'xlsx' ? workbookType : 'text/csv; charset=utf-8';
  const name = `bao-cao-${fileNames[by]}-${from}-${to}.${format}`;
  const headers = { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` };
  if (format === 'csv') return c.body(reportCsv(table), 200, headers);
  return c.body(new Uint8Array(await reportWorkbook(table, asked, now)), 200, headers);
}
