/** `.ci/run` sets it where espeak-ng could be installed: then announcements are spoken and measured afresh. */
export const isSpeechTested = process.env['TEST_SPEECH'] === 'required';

/** What a run has left out, said once at its end. */
export const speechLeftOut =
  'How long announcements take was compared with the kept measurement; `bash .ci/run` measures afresh where it can install espeak-ng.';
