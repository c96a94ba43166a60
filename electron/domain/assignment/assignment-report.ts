import type { AssignmentBoard, BoardCard } from '../../../shared/models/assignment';
import type { Report, ReportColumn, ReportValue } from '../../../shared/models/report';
import { careClassTexts, ownerRoleTexts } from '../../../shared/text/assignment';
import { assignmentPaperTexts } from '../../../shared/text/assignment-papers';
import { formatMessage, type Language } from '../../../shared/text/message';
import { sheetHeads } from './read-reassignment';

type Key = keyof typeof assignmentPaperTexts;
type Say = (key: Key, values?: Readonly<Record<string, string | number>>) => string;

const sayIn =
  (language: Language): Say =>
  (key, values) =>
    formatMessage(assignmentPaperTexts[key], language, values);
const inLanguage = (text: { readonly zh: string; readonly en: string }, language: Language) =>
  language === 'en' ? text.en : text.zh;

const column = (
  key: string,
  title: string,
  width: number,
  format: ReportColumn['format'] = 'text',
): ReportColumn => ({ key, title, width, format });

function clientColumns(say: Say): ReportColumn[] {
  return [
    column('clientNo', sheetHeads.clientNo, 16),
    column('name', say('name'), 14),
    column('tier', say('tier'), 16),
    column('aum', say('aum'), 14, 'wan'),
    column('months', say('months'), 10, 'integer'),
  ];
}

function clientValues(card: BoardCard, language: Language): ReportValue[] {
  const tier = card.isProspect
    ? inLanguage(assignmentPaperTexts.prospect, language)
    : inLanguage(careClassTexts[card.careClass], language);
  return [card.clientNo, card.name, tier, card.aum, card.monthsWithOwner];
}

/** All clients with their owners and an empty column for new ones, to be filled and read back. */
export function reassignmentReport(board: AssignmentBoard, language: Language): Report {
  const say = sayIn(language);
  const names = new Map(board.people.map(({ staffNo, name }) => [staffNo, name]));
  return {
    title: say('sheetTitle'),
    subtitle: board.month,
    tables: [
      {
        name: say('sheetTitle'),
        columns: [
          ...clientColumns(say),
          column('ownerNo', say('ownerNo'), 12),
          column('owner', say('owner'), 14),
          column('newOwner', sheetHeads.newOwner, 18),
        ],
        rows: board.cards.map((card) => [
          ...clientValues(card, language),
          card.owner,
          names.get(card.owner ?? '') ?? null,
          null,
        ]),
        totals: null,
      },
    ],
    footnotes: [say('sheetNote')],
    definitions: [{ term: sheetHeads.newOwner, meaning: say('sheetNote') }],
  };
}

/** The clients of each person, a table per person. */
export function peopleReport(
  board: AssignmentBoard,
  staffNos: readonly string[] | null,
  language: Language,
): Report {
  const say = sayIn(language);
  const people = board.people.filter(
    ({ staffNo, clients }) => staffNos?.includes(staffNo) ?? clients > 0,
  );
  return {
    title: say('peopleTitle'),
    subtitle: board.month,
    tables: people.map((person) => ({
      name: `${person.name} ${person.staffNo}`,
      columns: clientColumns(say),
      rows: board.cards
        .filter(({ owner }) => owner === person.staffNo)
        .map((card) => clientValues(card, language)),
      totals: [say('total', { count: person.clients }), null, null, person.aum, null],
    })),
    footnotes: people.map(({ name, role, load, limit }) =>
      say('personLoad', {
        name,
        role: inLanguage(ownerRoleTexts[role], language),
        load: load.toFixed(2),
        limit: limit.toFixed(2),
      }),
    ),
    definitions: [{ term: say('load'), meaning: say('loadMeaning') }],
  };
}
