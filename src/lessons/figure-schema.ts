import { z } from 'zod';
import { LessonSourceSchema } from './schemas.ts';

/** One line of the table, and the bar that is drawn of it. */
const FigureRowSchema = z.strictObject({
  cells: z
    .array(z.string().trim().min(1))
    .min(2)
    .max(5)
    .meta({ description: 'As the source prints it, one text for each column.' }),
  value: z.number().min(0).meta({ description: 'The figure that is drawn.' }),
});

/** Figures of a source, quoted as printed: `content/figures/<name>.yaml`. */
export const FigureSchema = z
  .strictObject({
    title: z.string().trim().min(10).max(120).meta({ description: 'What is counted, where and when.' }),
    says: z.string().trim().min(20).max(200).meta({ description: 'What one sees in it, in a sentence.' }),
    columns: z.array(z.string().trim().min(1)).min(2).max(5).meta({ description: 'Heads of the table.' }),
    bars: z.string().trim().min(1).max(20).meta({ description: 'Unit of the bars, e.g. %.' }),
    rows: z.array(FigureRowSchema).min(2).max(12).meta({ description: 'Lines, in the order shown.' }),
    note: z.string().trim().min(10).max(300).optional().meta({ description: 'What a reader must know.' }),
    source: LessonSourceSchema.meta({ description: 'Where it was printed.' }),
  })
  .check(({ value: { columns, rows }, issues }) => {
    for (const [index, { cells }] of rows.entries())
      if (cells.length !== columns.length)
        issues.push({ code: 'custom', message: 'figure.cells', path: ['rows', index], input: cells });
  });
