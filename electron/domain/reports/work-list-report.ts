import type { Report, ReportColumn, ReportValue } from '../../../shared/models/report';
import { workListDays, type WorkListName } from '../../../shared/models/work-list';
import { fieldTexts, type FieldName } from '../../../shared/text/fields';
import { formatMessage, type Language } from '../../../shared/text/message';
import { moveRuleText, workListTexts } from '../../../shared/text/work-lists';
import { cardTexts } from '../../../shared/text/card';
import { sayIn, type ReportFrame, amountDefinition, frameFootnotes } from './report-frame';
import type { MoveRule } from '../../../shared/models/asset-move';

/** One line as the list shows it; amounts in fen. */
interface WorkListLine {
  readonly clientNo: string;
  readonly name: string;
  readonly rank: number | null;
  readonly owner: string | null;
  readonly amount: number | null;
  readonly before?: number | null;
  readonly change?: number | null;
  readonly day?: string | null;
  readonly note?: string | null;
}

type Part = 'before' | 'change' | 'changeShare' | 'day' | 'note';

/** Columns a list has besides client, tier, assets and owner. */
const partsOf: Readonly<Record<WorkListName, readonly Part[]>> = {
  outflow: ['before', 'change', 'changeShare'],
  inflow: ['before', 'change', 'changeShare'],
  maturities: ['day', 'note'],
  dormant: ['day'],
  withoutOwner: [],
  withoutContact: ['day'],
  missingData: ['note'],
  expiringCards: ['day', 'note'],
  annualReview: ['day', 'note'],
};

const formats = {
  before: 'yuan',
  change: 'yuan',
  changeShare: 'percent',
  day: 'day',
  note: 'text',
} as const satisfies Record<Part, ReportColumn['format']>;
const widths: Readonly<Record<Part, number>> = {
  before: 18,
  change: 18,
  changeShare: 10,
  day: 12,
  note: 30,
};

/** A work list (docs/rules/reports.md#work-lists) as a value; each row is about one client. */
export function workListReport(
  frame: ReportFrame,
  list: WorkListName,
  lines: readonly WorkListLine[],
  moves: MoveRule,
  left = 0,
): Report {
  const say = sayIn(frame);
  const word = (key: keyof typeof workListTexts) =>
    formatMessage(workListTexts[key], frame.language, meaningValues(list, moves, frame.language));
  const parts = partsOf[list];
  const title = word(list);
  return {
    title,
    subtitle: say('subtitle', {
      branch: frame.branchName,
      scheme: frame.scheme.name,
      month: frame.month,
    }),
    tables: [
      {
        name: title,
        columns: [
          { key: 'clientNo', title: word('clientNo'), format: 'text', width: 14 },
          { key: 'name', title: word('name'), format: 'text', width: 16 },
          { key: 'tier', title: word('tier'), format: 'text', width: 12 },
          {
            key: 'amount',
            title: word(list === 'maturities' ? 'dueAmount' : 'amount'),
            format: 'yuan',
            width: 18,
          },
          ...parts.map((part) => ({
            key: part,
            title: word(titleOf(list, part)),
            format: formats[part],
            width: widths[part],
          })),
          { key: 'owner', title: word('owner'), format: 'text', width: 14 },
        ],
        rows: lines.map((line) => [
          line.clientNo,
          line.name,
          line.rank === null ? null : (frame.scheme.tiers[line.rank]?.name ?? null),
          line.amount,
          ...parts.map((part) => valueOf(line, list, part, frame.language)),
          line.owner,
        ]),
        totals: null,
        clientNos: lines.map(({ clientNo }) => clientNo),
      },
    ],
    footnotes: [
      ...(left > 0 ? [say('leftBesides', { count: left })] : []),
      ...frameFootnotes(frame, say),
    ],
    definitions: [{ term: title, meaning: word(`${list}.meaning`) }, amountDefinition(frame, say)],
  };
}

/** The limits that a list's meaning states, as people write them. */
function meaningValues(list: WorkListName, moves: MoveRule, language: Language) {
  const days: Partial<Record<WorkListName, number>> = workListDays;
  return {
    rule: moveRuleText(moves, language),
    days: days[list] ?? 0,
  };
}

function titleOf(list: WorkListName, part: Part): keyof typeof workListTexts {
  if (part === 'day') {
    if (list === 'maturities') return 'dueOn';
    if (list === 'expiringCards') return 'expiresOn';
    return list === 'annualReview' ? 'openedOn' : 'lastVisitOn';
  }
  if (part === 'note') {
    if (list === 'maturities') return 'product';
    return list === 'missingData' ? 'missing' : 'cardLevel';
  }
  return part;
}

function valueOf(
  line: WorkListLine,
  list: WorkListName,
  part: Part,
  language: Language,
): ReportValue {
  switch (part) {
    case 'changeShare':
      // A share of what was owed or of nothing is no share.
      return (line.before ?? 0) > 0 ? (line.change ?? 0) / (line.before ?? 1) : null;
    case 'note':
      return noteText(line.note ?? null, list, language);
    case 'before':
    case 'change':
    case 'day':
      return line[part] ?? null;
  }
}

function noteText(note: string | null, list: WorkListName, language: Language): string | null {
  if (note === null) return null;
  if (list === 'missingData') {
    const names = note.split(',').filter((field) => field !== '');
    const words = names.map((field) => formatMessage(fieldTexts[field as FieldName], language));
    return words.join(language === 'en' ? ', ' : '、');
  }
  const level = (cardTexts as Record<string, (typeof cardTexts)[keyof typeof cardTexts]>)[note];
  return list === 'maturities' || !level ? note : formatMessage(level, language);
}
