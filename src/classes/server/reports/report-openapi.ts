import { answer, problem, serverTroubles } from '#src/platform/http/openapi-parts.ts';
import { ReportSchema, SeatAuditSchema } from '../../report-schema.ts';
import { allowed } from '../openapi-parts.ts';

const day = (name: string) => ({
  name,
  in: 'query',
  required: true,
  schema: { type: 'string', format: 'date' },
});

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
      summary: 'The same as a table for spreadsheets, by day, commune or trainer',
      parameters: [
        day('from'),
        day('to'),
        {
          name: 'by',
          in: 'query',
          required: true,
          schema: { type: 'string', enum: ['day', 'commune', 'trainer'] },
        },
      ],
      responses: {
        200: { description: 'CSV', content: { 'text/csv': { schema: { type: 'string' } } } },
        ...{ ...allowed, 422: problem('input.invalid'), ...serverTroubles },
      },
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
