/** What can be wrong with a photo of one's own; an officer cannot read such a picture (R2). */
export const photoFlaws = ['cropped', 'small', 'blurred', 'dark', 'glare', 'sideways'] as const;

/** One thing that is wrong with a photo of one's own. */
export type PhotoFlaw = (typeof photoFlaws)[number];

/** What a file of one's own is when it is attached; photos of other kinds are made into one of these. */
export const photoKinds = ['jpg', 'png', 'pdf'] as const;

/** A kind of file that can be attached. */
export type PhotoKind = (typeof photoKinds)[number];
