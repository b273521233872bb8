/** What one compares between payment order and dossier before one pays. */
export const fourChecks = ['procedure', 'payee', 'amount', 'dossier-code'] as const;

/** One of the four things to compare. */
export type PaymentCheck = (typeof fourChecks)[number];

/** What one keeps after paying, to show that one has. */
export const threeProofs = ['transaction', 'obligation-status', 'acknowledgement'] as const;

/** One of the three things to keep. */
export type Proof = (typeof threeProofs)[number];
