import { getPersona, type World } from '#sandbox/engine/world.ts';
import type { Persona } from '#sandbox/persona-schema.ts';
import type { Field } from '#sandbox/procedure-schema.ts';
import { formatDate } from '#src/platform/text/dates.ts';
import { formatPersonalId } from '#src/platform/text/personal-id.ts';
import { formatPhone } from '#src/platform/text/phone.ts';
import { messages } from '../messages.vi.ts';
import { answerText } from '../rules/answer-text.ts';

/** One line to copy from. */
export interface CardLine {
  readonly label: string;
  readonly value: string;
}

const texts = messages.practiceCard;

/** The practice card of the person whom the learner plays. */
export function cardLines(world: World, persona: Persona): readonly CardLine[] {
  const commune = answerText(world, { type: 'commune' }, persona.residenceCommune, texts);
  return [
    { label: texts.name, value: persona.fullName },
    { label: texts.birthDate, value: formatDate(persona.birthDate) },
    { label: texts.gender, value: texts.genders[persona.gender] },
    { label: texts.personalId, value: formatPersonalId(persona.personalId) },
    { label: texts.phone, value: formatPhone(persona.phone) },
    { label: texts.practiceCode, value: persona.practiceCode },
    { label: texts.idIssued, value: texts.idIssuedOn(formatDate(persona.idIssuedOn), persona.idIssuedBy) },
    { label: texts.residence, value: `${persona.residenceLine}, ${commune}` },
  ];
}

/** What the population database tells the portal of a person; nobody changes it there. */
export function profileLines(world: World, persona: Persona): readonly CardLine[] {
  const own: readonly string[] = [texts.phone, texts.practiceCode, texts.idIssued];
  return cardLines(world, persona).filter(({ label }) => !own.includes(label));
}

/** Lines that belong together. */
export interface CardList {
  readonly title: string;
  readonly lines: readonly CardLine[];
}

/** What lies on the table in a test: the cards of the people of the story, one's own first. No answer by question. */
export function storyCards(world: World): readonly CardList[] {
  const { cast } = world.scenario;
  return [
    { title: texts.person, lines: cardLines(world, getPersona(world)) },
    ...cast.map((id) => otherCard(world, getPersona(world, id))),
  ];
}

/** Another person's card, without what only its owner needs. */
function otherCard(world: World, persona: Persona): CardList {
  const own: readonly string[] = [texts.practiceCode, texts.idIssued];
  const lines = cardLines(world, persona).filter(({ label }) => !own.includes(label));
  return { title: texts.cardOf(persona.callName), lines };
}

/** What the story says about the questions of the form, page by page in the form's own words: whose year it is, say. */
export function factLists(world: World): readonly CardList[] {
  const { procedure: own } = world.scenario;
  const pages = world.procedures
    .filter(({ id }) => id === (own ?? id))
    .flatMap((procedure) => procedure.pages);
  const lists = pages.map(({ title, fields }) => ({ title, lines: factLines(world, fields) }));
  return lists.filter(({ lines }) => lines.length > 0);
}

function factLines(world: World, fields: readonly Field[]): readonly CardLine[] {
  const { facts } = world.scenario;
  return fields
    .filter(({ id }) => facts[id] !== undefined)
    .map((field) => ({ label: field.label, value: answerText(world, field, facts[field.id], texts) }))
    .filter(({ value }) => value !== '');
}
