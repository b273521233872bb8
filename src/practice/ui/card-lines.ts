import type { World } from '#sandbox/engine/world.ts';
import type { Persona } from '#sandbox/persona-schema.ts';
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

/** What the story says about the questions of the form, in the form's own words; each label once. */
export function factLines({ scenario, ...world }: World): readonly CardLine[] {
  const fields = world.procedures.flatMap(({ pages }) => pages.flatMap((page) => page.fields));
  const known = fields.filter(({ id }) => scenario.facts[id] !== undefined);
  const lines = known.map((field) => ({
    label: field.label,
    value: answerText({ scenario, ...world }, field, scenario.facts[field.id], texts),
  }));
  return lines.filter(
    ({ label, value }, place) =>
      value !== '' && lines.findIndex((other) => other.label === label && other.value === value) === place,
  );
}
