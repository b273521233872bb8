/** Why somebody of the public is not in the trail of the staff. */
export const ownWay = 'no sign-in: somebody of the public does this with what is their own';
const onlyLooks = 'looks at something and changes nothing';

/** Reviewed: what changes something, or may be sent like that, and writes no line. Each with its reason. */
export const untold: Readonly<Record<string, string>> = {
  'POST /registrations': ownWay,
  'POST /registrations/lookup': ownWay,
  'POST /registration/cancel': ownWay,
  'POST /registration/check-in': ownWay,
  'POST /registration/erase': ownWay,
  'POST /registration/push': ownWay,
  'POST /registration/push/remove': ownWay,
  'POST /registration/consents': ownWay,
  'POST /push-key/renew': ownWay,
  'POST /board/join': ownWay,
  'POST /board/seat/progress': ownWay,
  'POST /board/seat/hand': ownWay,
  'POST /board/seat/leave': ownWay,
  'POST /pair': ownWay,
  'POST /pair/join': ownWay,
  'POST /pair/screen': ownWay,
  'POST /pair/point': ownWay,
  'POST /pair/end': ownWay,
  'POST /certificates': ownWay,
  'POST /certificates/withdraw': ownWay,
  'POST /series/preview': onlyLooks,
  'POST /series/:id/preview': onlyLooks,
  'POST /staff/link': onlyLooks,
  'POST /staff/second-factor/begin': 'makes a secret that counts only when it is confirmed, which is told',
};
