/** What figures of classes can be grouped by. */
export const reportUnits = ['day', 'month', 'commune', 'trainer'] as const;
export type ReportUnit = (typeof reportUnits)[number];
