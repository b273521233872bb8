import type { LearningEvent, PracticeRun, Profile } from '#src/platform/learning-log/schemas.ts';
import type { ExportFile } from '../schemas.ts';
import { mergeEvents } from './merge-events.ts';

/** What goes into a person's file. */
export interface ExportParts {
  readonly profile: Profile;
  readonly events: readonly LearningEvent[];
  readonly runs: readonly PracticeRun[];
  readonly setAside: readonly unknown[];
}

/** The file of one person. @param exportedAt device time, ISO */
export function exportFile(parts: ExportParts, exportedAt: string): ExportFile {
  return {
    format: 'cam-tay-progress',
    v: 1,
    exportedAt,
    profile: parts.profile,
    events: mergeEvents(parts.events),
    runs: [...parts.runs],
    setAside: [...parts.setAside],
  };
}

/** Its name, in letters that every system can write: `cam-tay-tien-do-2026-11-22.json`. */
export function exportFileName(localDate: string): string {
  return `cam-tay-tien-do-${localDate}.json`;
}
