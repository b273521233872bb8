/** What one compares between payment order and dossier before one pays. */
export const fourChecks = ['procedure', 'payee', 'amount', 'dossier-code'] as const;

export type PaymentCheck = (typeof fourChecks)[number];

/** What one keeps after paying, to show that one has. */
export const threeProofs = ['transaction', 'obligation-status', 'acknowledgement'] as const;

export type Proof = (typeof threeProofs)[number];
