import { answer, problem, serverTroubles } from '#src/platform/http/openapi-parts.ts';
import { workbookType } from '#src/platform/text/workbook-type.ts';
import { KeptAuditSchema, ReportSchema, SeatAuditSchema } from '../../report-schema.ts';
import { reportUnits } from '../../rules/report-units.ts';
import { allowed } from '../openapi-parts.ts';

const day = (name: string) => ({
  name,
  in: 'query',
  required: true,
  schema: { type: 'string', format: 'date' },
});

const file = { schema: { type: 'string' } };

/** The routes of reports for programs. */
export const reportPaths = {
  '/reports': {
    get: {
      summary: 'What came of the classes, by day and commune; officers see their own commune',
      parameters: [day('from'), day('to')],
      responses: {
        200: answer('Figures', ReportSchema),
        ...{ ...allowed, 422: problem('input.invalid'), ...serverTroubles },
      },
    },
  },
  '/reports/file': {
    get: {
      summary: 'The same as a table for spreadsheets, by day, month, commune or trainer',
      parameters: [
        day('from'),
        day('to'),
        {
          name: 'by',
          in: 'query',
          required: true,
          schema: { type: 'string', enum: reportUnits },
        },
        { name: 'format', in: 'query', schema: { type: 'string', enum: ['csv', 'xlsx'], default: 'csv' } },
      ],
      responses: {
        200: { description: 'CSV, or a workbook', content: { 'text/csv': file, [workbookType]: file } },
        ...{ ...allowed, 422: problem('input.invalid'), ...serverTroubles },
      },
    },
  },
  '/seat-audit/last': {
    get: {
      summary: 'What came of the count of last night',
      responses: { 200: answer('The count', KeptAuditSchema), ...allowed, ...serverTroubles },
    },
  },
  '/seat-audit': {
    get: {
      summary: 'Every seat counted again from the registrations',
      responses: {
        200: answer('What was counted and what is wrong', SeatAuditSchema),
        ...allowed,
        ...serverTroubles,
      },
    },
  },
} as const;
