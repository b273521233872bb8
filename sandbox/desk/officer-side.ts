import type { FaultId } from '../engine/codes.ts';

/** Why a fault has no side of the officer. */
type NoOfficerSide =
  /** It strikes while one gets an account or signs in: nothing is filed yet. */
  | 'before-filing'
  /** The portal's form or upload does not let it through: it never reaches an officer. */
  | 'stopped-by-portal'
  /** It is over before the dossier arrives, and leaves nothing in it. */
  | 'leaves-no-trace'
  /** Somebody is after the resident, not the office. */
  | 'not-in-a-dossier';

/** Where an officer meets a fault: in a planted case, or in the dossier that the learner filed as a resident. */
type OfficerSide = 'case' | 'own-dossier' | NoOfficerSide;

/** Every fault seen from the desk. A new fault has to say where. */
export const officerSides: Readonly<Record<FaultId, OfficerSide>> = {
  'F-SIM': 'before-filing',
  'F-OTP-LATE': 'before-filing',
  'F-OTP-EXP': 'before-filing',
  'F-OTP-LOCK': 'before-filing',
  'F-CAPTCHA': 'before-filing',
  'F-PWD': 'before-filing',
  'F-DUP-ACC': 'before-filing',
  'F-VNEID-DOWN': 'before-filing',
  'F-LOSTPHONE': 'before-filing',
  // Answers.
  'F-NAME': 'case',
  'F-ID': 'case',
  'F-OWNER': 'case',
  'F-ADDR-OLD': 'case',
  'F-WORDS': 'case',
  'F-RANGE': 'case',
  'F-REQ': 'stopped-by-portal',
  // Papers.
  'F-IMG-BLUR': 'case',
  'F-IMG-CROP': 'case',
  'F-IMG-GLARE': 'case',
  'F-IMG-PAGE': 'case',
  'F-WRONGFORM': 'case',
  'F-EMPTYATT': 'case',
  'F-SIGN': 'case',
  'F-TYPE': 'stopped-by-portal',
  'F-SIZE': 'stopped-by-portal',
  'F-UPLOAD': 'stopped-by-portal',
  // On the way.
  'F-SESSION': 'leaves-no-trace',
  'F-NET': 'leaves-no-trace',
  'F-DUPSUB': 'case',
  'F-AGENCY': 'case',
  'F-PAY-PENDING': 'case',
  // Reported by the resident and put right before the money is booked: the dossier arrives as any other.
  'F-PAY-WRONG': 'own-dossier',
  // What the office does.
  'F-SUPP': 'case',
  'F-SUPP-LATE': 'case',
  'F-REJECT': 'case',
  'F-OVERDUE': 'case',
  'F-POST': 'case',
  'F-RESULT-ERR': 'case',
  'F-SCAM': 'not-in-a-dossier',
  'F-FAKE99': 'not-in-a-dossier',
};
