import { follow, play, worldOf } from '../world-for-tests.ts';
import { findCaptcha } from './captcha.ts';
import type { Answers, EventDraft } from './event-schema.ts';
import { atStart, type Recipe, until } from './fault-recipe-for-tests.ts';
import { isOtpLocked } from './otp.ts';
import { getPersona, getScam, injectedScams } from './world.ts';

/** The faults of account, sign-in and typing, and of those who would like to get in. */
export const accountRecipes = {
  'F-SIM': {
    task: 'tai-khoan-sim-lech',
    meet: until('check-sim'),
    seen: ({ state }) => !state.account.simOwned,
    wrong: [
      (state) => ({ type: 'sms-sent', to: '1414', text: state.started ? 'TTTB' : '' }),
      { type: 'account-requested', answers: ownCard('tai-khoan-sim-lech') },
    ],
  },
  'F-OTP-LATE': {
    task: 'tai-khoan-otp-cham',
    meet: until('wait-for-otp'),
    seen: ({ state }) =>
      state.account.otp !== undefined && !state.phone.messages.some(({ template }) => template === 'otp'),
    wrong: [{ type: 'otp-requested' }, { type: 'otp-requested' }],
  },
  'F-OTP-EXP': {
    task: 'tai-khoan-otp-het-han',
    meet: until('resend-otp'),
    seen: ({ state }) => state.now >= (state.account.otp?.expiresAt ?? Number.POSITIVE_INFINITY),
    wrong: [(state) => ({ type: 'otp-entered', code: state.account.otp?.code ?? '' })],
  },
  'F-OTP-LOCK': {
    task: 'tai-khoan-otp-khoa',
    meet: until('wait-for-unlock'),
    seen: ({ state }) => isOtpLocked(state),
    wrong: [({ account }) => ({ type: 'otp-entered', code: account.otp?.code ?? '' })],
  },
  'F-CAPTCHA': {
    task: 'tai-khoan-ma-xac-thuc',
    meet: until('fill-account'),
    seen: ({ state }) => findCaptcha(worldOf('tai-khoan-ma-xac-thuc'), state),
    wrong: [{ type: 'account-requested', answers: ownCard('tai-khoan-ma-xac-thuc'), captcha: 'abcde' }],
  },
  'F-DUP-ACC': {
    task: 'tai-khoan-da-co',
    meet: (world, run) =>
      play(world, run, { type: 'account-requested', answers: ownCard('tai-khoan-da-co') }).run,
    seen: ({ state }) => state.struck.includes('F-DUP-ACC'),
    wrong: [{ type: 'account-requested', answers: ownCard('tai-khoan-da-co') }],
  },
  'F-NAME': {
    task: 'tai-khoan-ten-khac-dau',
    meet: until('fill-account'),
    seen: ({ state }) => state.account.answers['fullName'] === "H'Mai Eban",
    wrong: [
      {
        type: 'account-requested',
        answers: { ...ownCard('tai-khoan-ten-khac-dau'), fullName: "H'Mai Eban" },
      },
    ],
  },
  'F-PWD': {
    task: 'quen-mat-khau',
    meet: atStart,
    seen: ({ state }) => state.account.forgotten,
    wrong: [{ type: 'sign-in-tried', ...ownSignIn('quen-mat-khau') }],
  },
  'F-VNEID-DOWN': {
    task: 'he-thong-ban',
    meet: (world, run) => play(world, run, { type: 'sign-in-tried', ...ownSignIn('he-thong-ban') }).run,
    seen: ({ state }) => state.session.busyUntil,
    wrong: [{ type: 'sign-in-tried', ...ownSignIn('he-thong-ban') }],
  },
  'F-LOSTPHONE': {
    task: 'mat-dien-thoai',
    meet: (world, run) => play(world, run, { type: 'sign-in-tried', ...ownSignIn('mat-dien-thoai') }).run,
    seen: ({ state }) => state.phone.lost,
    wrong: [{ type: 'sign-in-tried', ...ownSignIn('mat-dien-thoai') }, { type: 'police-visited' }],
  },
  'F-SCAM': {
    task: 'goi-xin-ma',
    meet: until('stay-safe'),
    seen: ({ state }) => state.encounters.some(({ status }) => status === 'open'),
    wrong: [believed('goi-xin-ma')],
  },
  'F-FAKE99': {
    task: 'nguoi-lam-thay',
    meet: until('stay-safe'),
    seen: ({ state }) => state.encounters.some(({ status }) => status === 'open'),
    wrong: [believed('nguoi-lam-thay')],
  },
  'F-REQ': atBirthDate({ childBirthDate: '', childBirthWords: '' }),
  'F-WORDS': atBirthDate({
    childBirthDate: '3/11/2026',
    childBirthWords: 'ngày bốn tháng mười một năm hai nghìn không trăm hai mươi sáu',
  }),
  'F-RANGE': atBirthDate({ childBirthDate: '3/11/2027', childBirthWords: '' }),
} as const satisfies Readonly<Record<string, Recipe>>;

/** The page of the birth date in the form of a birth, filled in with this. */
function atBirthDate(answers: Answers): Recipe {
  return {
    task: 'dien-bieu-mau',
    meet: (world, run) =>
      follow(world, run, ({ draft }) => draft.type === 'page-completed' && 'childBirthDate' in draft.answers),
    seen: ({ state }) => state.place.page === 'form',
    wrong: [({ place }) => ({ type: 'page-completed', page: place.subject ?? '', answers })],
  };
}

/** The first thing that the stranger of a task would like one to do. */
function believed(task: string): EventDraft {
  const world = worldOf(task);
  const { id, choices } = getScam(world, injectedScams(world)[0]?.scam ?? '');
  const choice = choices.find(({ verdict }) => verdict === 'risky');
  return { type: 'scam-answered', scam: id, choice: choice?.id ?? '' };
}

function ownSignIn(task: string) {
  const { personalId, practiceCode } = getPersona(worldOf(task));
  return { personalId, code: practiceCode };
}

function ownCard(task: string) {
  const { personalId, fullName, birthDate, phone } = getPersona(worldOf(task));
  return { personalId, fullName, birthDate, phone };
}
