import type { GradeLine } from '#sandbox/desk/grade-line.ts';
import { formatWeekdayDate } from '#src/platform/text/dates.ts';
import type { DeskVisit } from '../../client/desk/desk-visit.svelte.ts';
import { deskMessages } from '../../messages-desk.vi.ts';
import { gradingMessages as texts } from '../../messages-desk-grading.vi.ts';
import { choiceName, subjectName } from './desk-names.ts';

/** What was meant at a line that is not right yet, in words; empty when its rule says it all. */
export function gradeWords({ world, dossier, file }: DeskVisit, line: GradeLine): string {
  const { rule, wanted = [], given = [], said = [] } = line;
  const subjects = (list: readonly string[]) =>
    list.map((subject) => subjectName(world, dossier, subject)).join('; ');
  switch (rule) {
    case 'decision':
      return texts.rightAct(deskMessages.form.acts[file.right.act].label);
    case 'all-asked':
      return texts.missed(subjects(wanted));
    case 'nothing-known':
    case 'nothing-invented':
      return texts.given([...given.map((one) => subjects([one])), ...said.map(quoted)].join('; '));
    case 'reasons':
      return given.length > 0 ? texts.given(subjects(given)) : '';
    case 'advice': {
      const lacks = (line.troubles ?? []).map((trouble) => texts.own[trouble]);
      return given.length > 0 ? [texts.given(subjects(given)), ...lacks].join(' ') : '';
    }
    case 'clear':
      return said.length > 0
        ? texts.unknown(said.map(quoted).join(', '))
        : texts.given(given.map(quoted).join(', '));
    case 'words':
      return texts.given(given.map(quoted).join(', '));
    case 'late-note':
      return texts.wanted(deskMessages.form.notes[wanted.includes('late') ? 'late' : 'none']);
    case 'result-checked':
      return file.right.check === undefined ? '' : texts.wanted(deskMessages.form.checks[file.right.check]);
    case 'due-date':
    case 'deadline':
    case 'forward-date':
    case 'new-date':
      return wanted.map((day) => texts.wantedDay(formatWeekdayDate(day))).join(' ');
    case 'target':
    case 'cause':
      return wanted.map((id) => texts.wanted(nameIn(file, id))).join(' ');
    case 'way':
      return file.right.way === undefined ? '' : texts.wanted(deskMessages.form.ways[file.right.way]);
    default:
      return '';
  }
  function nameIn({ targets, causes }: DeskVisit['file'], id: string): string {
    const choice = [...targets, ...causes].find((candidate) => candidate.id === id);
    return choiceName(world, choice ?? { id });
  }
}

function quoted(word: string): string {
  return `“${word}”`;
}
