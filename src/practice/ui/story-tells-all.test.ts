import { describe, expect, test } from 'vitest';
import type { Answer, Answers } from '#sandbox/engine/event-schema.ts';
import { mergeAnswers, prefilledAnswers, shownFields } from '#sandbox/engine/form/form.ts';
import { findCommune } from '#sandbox/engine/places.ts';
import { getImage, getPersona, type World } from '#sandbox/engine/world.ts';
import type { Field, FormPage } from '#sandbox/procedure-schema.ts';
import { taskForms, worldOf, worldOfForm } from '#sandbox/world-for-tests.ts';
import { messages } from '../messages.vi.ts';
import { answerText } from '../rules/answer-text.ts';
import { cardLines, storyCards } from './card-lines.ts';

/** How a story tells what it does not say in the words of the form: a choice, a count, a box that is ticked. */
const toldPlainly: Readonly<Record<string, (answer: string) => string | undefined>> = {
  relation: (is) =>
    ({
      'ong-ba': '(ông|bà) (nội|ngoại) của em bé',
      'nguoi-than': 'là người thân của em bé',
      con: 'là con',
      'vo-chong': 'là (chồng|vợ)',
      'chinh-minh': 'của chính mình',
      'uy-quyen': 'ủy quyền',
    })[is],
  applicantIsOwner: (is) => (is === 'false' ? 'là chủ hồ sơ' : undefined),
  childGender: (is) => (is === 'nam' ? 'con trai' : 'con gái'),
  personGender: (is) => (is === 'nam' ? '(Giới tính: Nam|bé trai)' : '(Giới tính: Nữ|bé gái)'),
  ownerGender: (is) => (is === 'nam' ? 'Giới tính: Nam' : 'Giới tính: Nữ'),
  wantsCopies: (is) => (is === 'co' ? 'xin thêm \\d+ bản sao' : 'không xin thêm bản sao'),
  copyCount: (is) => (is === '0' ? 'không xin bản sao' : `${is} bản`),
  householderRelation: (is) => ({ 'chu-ho': 'là chủ hộ', 'o-nho': 'là người ở thuê' })[is],
  homeKind: (is) => (is === 'thue' ? 'thuê' : undefined),
  homeOwnerAgrees: () => 'đã đồng ý',
  memberCount: (is) => ({ 0: 'không ai cùng đến ở', 1: '(cùng vợ|cùng góp vốn)' })[is],
  memberRelation1: (is) => (is === 'vo-chong' ? 'vợ' : undefined),
  deathHour: (is) => `${is} giờ`,
  deathMinute: (is) => `giờ ${is}`,
  maleMarriageCount: (is) => (is === '1' ? 'cưới (nhau )?lần đầu' : undefined),
  femaleMarriageCount: (is) => (is === '1' ? 'cưới (nhau )?lần đầu' : undefined),
  bothComeToSign: () => 'cùng đến ký',
  bringsOriginal: () => 'mang bản (gốc|chính)',
  plotNumber: (is) => `thửa ${is}`,
  mapSheet: (is) => `tờ bản đồ ${is}`,
  plotArea: (is) => `${is} mét vuông`,
  pageCount: (is) => `${is} trang`,
  paperKind: (is) => (is === 'bang-cap' ? '(bằng|chứng chỉ)' : undefined),
  copyKind: (is) => (is === 'giay' ? 'bản giấy' : undefined),
  tradeCode: (is) => `mã ngành ${is}`,
  workerCount: (is) => `${['không', 'một', 'hai', 'ba', 'bốn'][Number(is)]} người làm`,
  maritalStatus: (is) => (is === 'chua-ket-hon' ? 'chưa kết hôn' : undefined),
};

/** What a learner in a test can look at: the story, the cards and the description of each paper on the phone. */
function atHand(world: World): string {
  const { story, start, office } = world.scenario;
  const cards = storyCards(world).flatMap(({ lines }) =>
    lines.map(({ label, value }) => `${label}: ${value}`),
  );
  const papers = [...start.images, ...(office?.letters ?? []).flatMap(({ images }) => images)];
  const described = papers.map((id) => getImage(world, id)).flatMap(({ title, alt }) => [title, alt]);
  return [...story, ...cards, ...described].join('\n');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** "Xã Cát Tiên" is not told by "Xã Cát Tiên 3". */
function namePattern(world: World, commune: string): string {
  return `${escaped(findCommune(world, commune)?.commune.name ?? commune)}(?! \\d)`;
}

/** The answer as one reads it. */
function literally(world: World, field: Field, fact: Answer): string {
  if (field.type === 'commune') return namePattern(world, String(fact));
  if (field.type === 'money') return escaped(`${Number(fact).toLocaleString('vi-VN')} đồng`);
  const text = answerText(world, field, fact, messages.practiceCard);
  return escaped(field.type === 'select' ? text.replace(/ \(.+\)$/, '') : text);
}

function holds(text: string, pattern: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])(${pattern})(?![\\p{L}\\p{N}])`, 'iu').test(text);
}

/** Every fact that somebody has to find by themselves: it is asked, and stands in no box yet. */
function factsAsked(world: World): readonly { readonly field: Field; readonly fact: Answer }[] {
  const { scenario, procedures } = world;
  const procedure = procedures.find(({ id }) => id === scenario.procedure);
  const given = [
    scenario.start.draft,
    ...scenario.start.dossiers.filter(({ procedure: of }) => of === procedure?.id),
  ];
  if (procedure === undefined || given.some((draft) => draft?.answers === 'facts')) return [];
  const filled: Answers = {
    ...prefilledAnswers(procedure, getPersona(world)),
    ...(given[0]?.answers as Answers),
  };
  const all = procedure.pages.reduce(
    (answers, page) => mergeAnswers(page, answers, scenario.facts, Date.parse(scenario.startsAt)),
    filled,
  );
  return procedure.pages.flatMap((page) => {
    const derived = wordsOf(page);
    return shownFields(page, all).flatMap((field) => {
      const fact = scenario.facts[field.id];
      const isAsked = fact !== undefined && fact !== filled[field.id] && !derived.includes(field.id);
      return isAsked ? [{ field, fact }] : [];
    });
  });
}

/** Dates and amounts in words follow from their figures. */
function wordsOf({ rules }: FormPage): readonly string[] {
  return rules.flatMap((rule) =>
    rule.rule === 'date-in-words-equals' || rule.rule === 'amount-in-words-equals' ? [rule.field] : [],
  );
}

function untold(world: World): readonly string[] {
  const text = atHand(world);
  const facts = factsAsked(world).filter(({ field, fact }) => {
    const plainly = toldPlainly[field.id]?.(String(fact));
    return !holds(text, plainly ?? literally(world, field, fact));
  });
  return facts.map(({ field, fact }) => `${field.id}: ${fact}`);
}

const tests = new Set(taskForms.filter(({ form }) => form === 'b').map(({ id }) => id));

describe('in a test', () => {
  test.each(taskForms.filter(({ id }) => tests.has(id)))(
    'the story, cards and papers of $id, form $form, tell everything that the form asks',
    ({ id, form }) => {
      const world = worldOfForm(id, form);
      expect(untold(world)).toEqual([]);
      const places = world.scenario.agencies.map((agency) => agency.split(':')[1] ?? '');
      const told = places.filter((place) => holds(atHand(world), namePattern(world, place)));
      expect(told.length > 0 || places.length === 0).toBe(true);
    },
  );

  test('a fact that nobody tells is noticed', () => {
    const world = worldOf('xoa-ghi-no-dat');
    const silent = {
      ...world,
      scenario: { ...world.scenario, story: ['Bà Lan đã trả đủ tiền sử dụng đất.'] },
    };
    expect(untold(silent)).toEqual([
      ...[
        'certificateSerial: BK 123456',
        'certificateBookNumber: CH 00789',
        'plotNumber: 45',
        'mapSheet: 12',
      ],
      ...['plotArea: 180', 'debtAmount: 12000000', 'paidOn: 2026-11-10', 'receiptNumber: NT-0456'],
      'bringsOriginal: true',
    ]);
  });

  test('the cards are those of the people of the story, and no answer stands beside its question', () => {
    const world = worldOf('khai-sinh-cho-chau');
    const cards = storyCards(world);
    expect(cards.map(({ title }) => title)).toEqual([
      messages.practiceCard.person,
      messages.practiceCard.cardOf('cô Hoa'),
      messages.practiceCard.cardOf('anh Năm'),
    ]);
    expect(cards[0]?.lines).toEqual(cardLines(world, getPersona(world)));
    const labels = cards.flatMap(({ lines }) => lines.map(({ label }) => label));
    expect(new Set(labels)).toEqual(new Set(cardLines(world, getPersona(world)).map(({ label }) => label)));
    expect(cards[1]?.lines.map(({ label }) => label)).not.toContain(messages.practiceCard.practiceCode);
  });
});
