/** The three text sizes: root 19, 23 and 28 px. */
export const textSizes = ['1', '2', '3'] as const;
/** One of {@link textSizes}. */
export type TextSize = (typeof textSizes)[number];

/** `system` is never stored: the key is removed instead. */
export const themes = ['system', 'light', 'dark', 'contrast'] as const;
/** One of {@link themes}. */
export type Theme = (typeof themes)[number];

/** Whether the page may move: as the device says, or less. `system` is never stored. */
export const motions = ['system', 'less'] as const;
