import type { ProfilePicture } from '../schemas.ts';

/** Line drawings on a field of 48 × 48, in the text's colour and the accent. */
export const profileDrawings = {
  rice: '<path d="M13 43C20 37 23 26 22 11"/><g fill="var(--accent)" stroke="none"><ellipse cx="23" cy="8" rx="3" ry="5"/><ellipse cx="29" cy="13" rx="3" ry="5.5" transform="rotate(35 29 13)"/><ellipse cx="30.5" cy="21" rx="3" ry="5.5" transform="rotate(42 30.5 21)"/><ellipse cx="29" cy="29" rx="3" ry="5.5" transform="rotate(50 29 29)"/><ellipse cx="16" cy="15" rx="3" ry="5.5" transform="rotate(-35 16 15)"/><ellipse cx="15" cy="23" rx="3" ry="5.5" transform="rotate(-42 15 23)"/></g><path d="M18 36c6-1 12 1 16 6"/>',
  lotus:
    '<path fill="var(--accent-soft)" d="M24 36C12 35 6 29 5 21c6 0 11 3 14 8"/><path fill="var(--accent-soft)" d="M24 36c12-1 18-7 19-15-6 0-11 3-14 8"/><path fill="var(--accent)" d="M24 36c-8-5-9-17 0-27 9 10 8 22 0 27Z"/><path d="M10 41c9 3 19 3 28 0"/>',
  hat: '<path fill="var(--accent-soft)" d="M24 8 45 32c-12 6-30 6-42 0Z"/><path d="M24 8 15 35M24 8l9 27"/><path stroke="var(--accent)" d="M12 35c2 9 22 9 24 0"/>',
  boat: '<path fill="var(--accent)" d="M24 7c8 6 12 13 13 20H24Z"/><path d="M24 6v26"/><path fill="var(--accent-soft)" d="M5 32h38c-2 5-5 8-9 9H14c-4-1-7-4-9-9Z"/>',
  buffalo:
    '<path d="M14 18C6 17 4 11 6 6c2 5 6 7 12 8M34 18c8-1 10-7 8-12-2 5-6 7-12 8"/><path fill="var(--accent-soft)" d="M14 16c6-3 14-3 20 0 1 8-2 14-4 19-1 8-11 8-12 0-2-5-5-11-4-19Z"/><path stroke="var(--accent)" d="M19 37h.1M29 37h.1"/><path d="M19 23v1M29 23v1"/>',
  bird: '<path fill="var(--accent-soft)" d="M41 16c-3-5-10-6-14-1-3 4-9 8-22 8 4 12 14 17 23 15 8-2 10-10 10-18Z"/><path fill="var(--accent)" d="M14 26c5 6 11 7 17 3-2-4-6-6-10-6"/><path d="m41 16 5 2-7 3M33 17v.1M24 38v6M30 37v7"/>',
  sun: '<circle cx="24" cy="24" r="9" fill="var(--accent)"/><path d="M24 4v6M24 38v6M4 24h6M38 24h6M10 10l4 4M34 34l4 4M38 10l-4 4M14 34l-4 4"/>',
  blossom:
    '<g fill="var(--accent-soft)"><circle cx="24" cy="13" r="8"/><circle cx="35" cy="21" r="8"/><circle cx="31" cy="34" r="8"/><circle cx="17" cy="34" r="8"/><circle cx="13" cy="21" r="8"/></g><circle cx="24" cy="25" r="5" fill="var(--accent)"/>',
} as const satisfies Record<ProfilePicture, string>;
