import { saveFile } from './save-file.ts';

/** Hand a value to the person as a JSON file. It goes to their downloads and nowhere else. */
export function download(fileName: string, value: unknown): void {
  saveFile(fileName, new Blob([JSON.stringify(value, null, 2)], { type: 'application/json' }));
}
