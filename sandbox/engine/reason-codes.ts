/** Why an officer returns a dossier: the sixteen reasons that the officer's desk knows. */
export const reasonCodes = [
  'R1', // component missing, wrong or old form
  'R2', // photo unreadable
  'R3', // wrong agency or commune
  'R4', // data differ from the population database
  'R5', // applicant is not the owner and did not declare it
  'R6', // consent of owner or guardian missing
  'R7', // payment not made
  'R8', // file type, size or corrupt file
  'R9', // original needed
  'R10', // relation or purpose missing
  'R11', // words differ from the number or date
  'R12', // duplicate dossier
  'R13', // supplement too late
  'R14', // time limit missed
  'R15', // not eligible
  'R16', // wrong procedure
] as const;

/** One of the sixteen reasons. */
export type ReasonCode = (typeof reasonCodes)[number];

/** What exactly is wrong, where a reason alone would leave one guessing: the officer says it in plain words. */
export type DefectDetail =
  | 'small'
  | 'sideways'
  | 'blurred'
  | 'dark'
  | 'cropped'
  | 'glare'
  | 'wrong-side'
  | 'missing-page'
  | 'old-form'
  | 'bad-signature'
  | 'old-address';
