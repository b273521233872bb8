import { sendMessage } from '../change.ts';
import { andThen, done, refused } from '../outcome.ts';
import { passTime } from '../pass-time.ts';
import { findPhoneImage, preparedImage } from '../phone-images.ts';
import { minute } from '../simulated-time.ts';
import { findFault, getPersona, type World } from '../world.ts';
import type { HandlersOf } from './handler.ts';

const carrierVisitMinutes = 120;

/** The virtual phone: texting the carrier, reading messages, preparing pictures; and the way to the carrier's shop. */
export const onPhone: HandlersOf<'sms-sent' | 'message-read' | 'carrier-visited' | 'file-prepared'> = {
  'sms-sent': (world, state, { to, text }) => {
    if (state.phone.lost) return refused(state, 'phone.lost');
    if (to.trim() !== '1414') return refused(state, 'sms.unknown-service');
    if (text.trim().toUpperCase() !== 'TTTB') return refused(state, 'sms.unknown-text');
    const { fullName } = getPersona(world, state.account.simOwned ? undefined : simOwner(world));
    const { phone } = getPersona(world);
    const checked = { ...state, account: { ...state.account, simChecked: true } };
    return done(
      sendMessage(checked, { from: 'carrier', template: 'sim-owner', params: { name: fullName, phone } }),
    );
  },
  'message-read': (_world, state, { message }) => {
    const { messages, lost } = state.phone;
    if (lost) return refused(state, 'phone.lost');
    if (!messages.some(({ id }) => id === message)) return refused(state, 'message.unknown');
    const read = messages.map((other) => (other.id === message ? { ...other, read: true } : other));
    return done({ ...state, phone: { ...state.phone, messages: read } });
  },
  'carrier-visited': (world, state) => {
    if (state.account.simOwned) return refused(state, 'sim.already-owned');
    return andThen(passTime(world, state, state.now + carrierVisitMinutes * minute), (later) => {
      const owned = { ...later, account: { ...later.account, simOwned: true } };
      return done(sendMessage(owned, { from: 'carrier', template: 'sim-transferred' }));
    });
  },
  'file-prepared': (_world, state, { image, action }) => {
    const original = findPhoneImage(state, image);
    if (original === undefined) return refused(state, 'paper.unknown-image');
    const prepared = preparedImage(original, action);
    if (prepared === undefined) return refused(state, 'file.nothing-to-prepare');
    if (findPhoneImage(state, prepared.id) !== undefined) return done(state);
    return done({ ...state, phone: { ...state.phone, images: [...state.phone.images, prepared] } });
  },
};

/** In whose name the SIM is registered while it is not the learner's own. */
function simOwner(world: World): string {
  return findFault(world, 'F-SIM')?.registeredTo ?? world.scenario.persona;
}
