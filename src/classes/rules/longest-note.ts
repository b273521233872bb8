/** Longest wish for help in letters, in the form and in a sheet. */
export const longestNote = 300;
