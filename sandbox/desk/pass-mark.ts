/** From here on a case, or a whole sitting, is passed; 0–1. */
export const passMark = 0.9;
