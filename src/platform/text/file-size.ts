import { formatNumber } from './numbers.ts';

const bytesPerKilobyte = 1024;
const bytesPerMegabyte = bytesPerKilobyte ** 2;
const bytesPerGigabyte = bytesPerKilobyte ** 3;

/**
 * The size of a file as phones and upload limits count it (1 KB = 1024 bytes): "23 KB", "1,2 MB", "3,4 GB".
 * A no-break space (U+00A0) keeps number and unit on one line. Nothing is smaller than "1 KB".
 */
export function formatFileSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / bytesPerKilobyte));
  if (kilobytes < bytesPerKilobyte) return `${kilobytes}\u00a0KB`;
  if (bytes >= bytesPerGigabyte) return `${formatNumber(bytes / bytesPerGigabyte, 1)}\u00a0GB`;
  return `${formatNumber(bytes / bytesPerMegabyte, 1)}\u00a0MB`;
}
