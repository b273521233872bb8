import type { Remark } from '#src/platform/data-files/data-problem.ts';
import { suggest } from '#src/platform/data-files/suggest.ts';
import { practiceName } from '../practice-link.ts';
import type { Lesson } from '../schemas.ts';
import { teacherMessages as say } from '../teacher-messages.vi.ts';
import { type ComponentRule, componentRules, slots } from './component-rules.ts';
import { findDrawingFault } from './drawing-fault.ts';
import { peopleUsed } from './drawing-people.ts';
import type { KnownNames } from './known-names.ts';
import type { LessonFolder } from './lesson-folder.ts';
import type { LessonTree, Tag } from './lesson-tree.ts';

/** Everything wrong in the text of a lesson: its components, and the names they refer to. */
export function checkBody(
  folder: LessonFolder,
  tree: LessonTree,
  known: KnownNames,
  lesson: Lesson | undefined,
): readonly Remark[] {
  const { tags, remarks, isReadable } = tree;
  if (!isReadable) return remarks;
  return [
    ...remarks,
    ...tags.flatMap((tag) =>
      sayAt(tag, [
        ...checkTag(tag),
        ...checkTerm(tag, known),
        ...checkChart(tag, known),
        ...checkPractise(tag, lesson),
      ]),
    ),
    ...tags
      .filter(({ name }) => name === 'Drawing')
      .flatMap((tag) => sayAt(tag, checkDrawing(folder, tag, known))),
    ...repeatedIds(tags),
    ...(uses(tags, 'Quiz') ? [] : [{ ...top, text: say.quizUnused() }]),
    ...(uses(tags, 'Drawing') ? [] : [{ ...top, text: say.drawingUnused() }]),
    ...(uses(tags, 'Practise') ? [] : [{ ...top, text: say.practiseUnused() }]),
  ];
}

/** Whether a component is there; one in small letters is told already. */
function uses(tags: readonly Tag[], component: string): boolean {
  return tags.some(({ name }) => name.toLowerCase() === component.toLowerCase());
}

const top = { line: 1, column: 1 };

function sayAt({ line, column }: Tag, sentences: readonly string[]): Remark[] {
  return sentences.map((text) => ({ line, column, text }));
}

function checkTag(tag: Tag): readonly string[] {
  const rule = componentRules[tag.name];
  if (rule === undefined)
    return [`${say.componentUnknown(tag.name)} ${suggest(tag.name, Object.keys(componentRules))}`];
  return [...checkAttributes(tag, rule), ...checkPlace(tag, rule)];
}

function checkAttributes(tag: Tag, { needs = [], may = [] }: ComponentRule): readonly string[] {
  const allowed = [...needs, ...may];
  const written = [...Object.keys(tag.attributes), ...tag.otherAttributes];
  const strays = written.filter((name) => !allowed.includes(name));
  const missing = needs.filter((name) => !tag.attributes[name]?.trim());
  const { id } = tag.attributes;
  // A misspelt attribute is said once, not also as the missing one.
  if (strays.length > 0)
    return strays.map((name) => `${say.attributeUnknown(tag.name, name)} ${suggest(name, allowed)}`);
  return [
    ...missing.map((name) => say.attributeMissing(tag.name, name)),
    ...(id && tag.name !== 'Term' && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) ? [say.idShape(id)] : []),
  ];
}

function checkPlace({ name, attributes, around }: Tag, rule: ComponentRule): readonly string[] {
  const [parent = ''] = around;
  const { directlyIn, somewhereIn, alone } = rule;
  if (alone && parent !== '') return [say.mustStandAlone(name, parent)];
  if (somewhereIn && !around.includes(somewhereIn)) return [say.mustStandIn(name, [somewhereIn])];
  if (directlyIn && !directlyIn.includes(parent)) return [say.mustStandIn(name, directlyIn)];
  const halves = slots[parent] ?? [];
  const slot = attributes['slot'];
  if (name !== 'Fragment' || !slot || halves.includes(slot)) return [];
  return [`${say.slotUnknown(parent, slot)} ${suggest(slot, halves)}`];
}

function checkTerm({ name, attributes: { id } }: Tag, { terms }: KnownNames): readonly string[] {
  if (name !== 'Term' || !id || terms === undefined || terms.has(id)) return [];
  return [`${say.termUnknown(id)} ${suggest(id, [...terms])}`];
}

function checkChart({ name, attributes }: Tag, { figures }: KnownNames): readonly string[] {
  const figure = attributes['name'];
  if (name !== 'Chart' || !figure || figures.has(figure)) return [];
  return [`${say.figureUnknown(figure)} ${suggest(figure, [...figures])}`];
}

function checkPractise({ name, attributes: { of } }: Tag, lesson: Lesson | undefined): readonly string[] {
  if (name !== 'Practise' || !of || lesson === undefined) return [];
  const names = lesson.practice.map(practiceName);
  return names.includes(of) ? [] : [`${say.practiseOther(of)} ${suggest(of, names)}`];
}

function checkDrawing(folder: LessonFolder, { attributes }: Tag, known: KnownNames): readonly string[] {
  const { name } = attributes;
  if (!name) return [];
  const svg = folder.drawings.get(name);
  if (svg === undefined) return [`${say.drawingMissing(name)} ${suggest(name, [...folder.drawings.keys()])}`];
  const fault = findDrawingFault(svg);
  if (fault !== undefined) return [say.drawingFaults[fault](name)];
  return peopleUsed(svg)
    .filter((person) => !known.people.has(person))
    .map((person) => say.personUnknown(name, person));
}

function repeatedIds(tags: readonly Tag[]): Remark[] {
  const seen = new Set<string>();
  return tags.flatMap((tag) => {
    const { id } = tag.attributes;
    if (tag.name === 'Term' || id === undefined) return [];
    const isRepeated = seen.has(id);
    seen.add(id);
    return isRepeated ? sayAt(tag, [say.duplicateId(id)]) : [];
  });
}
