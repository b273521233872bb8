/** The ways to address somebody; the keys are what is stored. */
export const addressWords = { bac: 'bác', co: 'cô', chu: 'chú', anh: 'anh', chi: 'chị', ban: 'bạn' } as const;
