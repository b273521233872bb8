/**
 * What people agree to, each by itself: that the centre keeps what the class needs, and each way to be told more than
 * they have to know. That a class is moved or called off is always told, by whatever way there is: it belongs to the class.
 */
export const purposes = ['class', 'push', 'email', 'phone-reminder'] as const;
export type Purpose = (typeof purposes)[number];

/** Version of the words that people agree to, as the pages show them; others are a new version. */
export const consentVersion = '2026-12.2';
