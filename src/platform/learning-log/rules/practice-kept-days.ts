/** A practice run that nobody touched for this long goes, with everything typed in it. Learning events stay. */
export const practiceKeptDays = 30;
