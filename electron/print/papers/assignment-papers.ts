import type { AssignmentOperation, OwnerChange } from '../../../shared/models/assignment';
import type { Paper } from '../../../shared/models/paper';
import { operationKindTexts } from '../../../shared/text/assignment';
import { assignmentPaperTexts } from '../../../shared/text/assignment-papers';
import { formatMessage, type Language } from '../../../shared/text/message';
import { frame, horizontal, page, paperCss, text, vertical } from '../sheet-of-paper';

/** What a paper of an operation says. */
interface AssignmentPaperFacts {
  readonly outlet: string;
  readonly operation: AssignmentOperation;
  readonly changes: readonly OwnerChange[];
  readonly language: Language;
}

type Say = (
  key: keyof typeof assignmentPaperTexts,
  values?: Readonly<Record<string, string | number>>,
) => string;
const sayIn =
  (language: Language): Say =>
  (key, values) =>
    formatMessage(assignmentPaperTexts[key], language, values);

/** Everything in millimetres. */
const left = 15;
const width = 180;
const rowHeight = 7;
const firstRow = 62;
const rowsPerPage = 27;

interface Column {
  readonly title: string;
  readonly width: number;
  readonly value: (change: OwnerChange, index: number) => string;
}

/** Both sides stand in the head of a handover list; a notice names the other side in each row. */
function columnsOf(say: Say, named: 'from' | 'to' | 'none'): Column[] {
  const other: Column[] = {
    none: [],
    from: [{ title: say('from'), width: 34, value: (each: OwnerChange) => oldOwner(each, say) }],
    to: [{ title: say('to'), width: 34, value: (each: OwnerChange) => newOwner(each, say) }],
  }[named];
  const used = 14 + 38 + 38 + 24 + (named === 'none' ? 0 : 34);
  return [
    { title: say('number'), width: 14, value: (_change, index) => String(index + 1) },
    { title: say('clientNo'), width: 38, value: ({ clientNo }) => clientNo },
    { title: say('name'), width: 38, value: ({ clientName }) => clientName },
    ...other,
    { title: say('done'), width: 24, value: () => '□' },
    { title: say('remarks'), width: width - used, value: () => '' },
  ];
}

const oldOwner = ({ fromName, from }: OwnerChange, say: Say) => fromName ?? from ?? say('nobody');
const newOwner = ({ toName, to }: OwnerChange, say: Say) => toName ?? to ?? say('nobody');

function tableRow(cells: readonly string[], columns: readonly Column[], y: number, bold = false) {
  let x = left;
  const parts = cells.map((cell, index) => {
    const box = { x, y, width: columns[index]!.width, height: rowHeight };
    x += box.width;
    return text(box, cell, { size: 9.5, bold });
  });
  return [...parts, horizontal(left, y + rowHeight, width, bold ? 0.3 : 0.1)];
}

interface TableOfChanges {
  readonly changes: readonly OwnerChange[];
  /** Number of the first row, from 0. */
  readonly start: number;
  readonly columns: readonly Column[];
}

function table({ changes, start, columns }: TableOfChanges): string[] {
  const y = firstRow;
  const lines = changes.flatMap((change, index) =>
    tableRow(
      columns.map(({ value }) => value(change, start + index)),
      columns,
      y + (index + 1) * rowHeight,
    ),
  );
  const height = (changes.length + 1) * rowHeight;
  const heads = columns.map(({ title }) => title);
  return [
    ...tableRow(heads, columns, y, true),
    ...lines,
    ...rulesBetween(columns, y, height),
    frame({ x: left, y, width, height }, 0.3),
  ];
}

function rulesBetween(columns: readonly Column[], y: number, height: number): string[] {
  let x = left;
  return columns.slice(0, -1).map((column) => {
    x += column.width;
    return vertical(x, y, height, 0.1);
  });
}

const line = (y: number, content: string, size = 10.5) =>
  text({ x: left, y, width, height: 8 }, content, { size });
const heading = (outlet: string, title: string) => [
  text({ x: left, y: 12, width, height: 8 }, outlet, { size: 10.5, align: 'center' }),
  text({ x: left, y: 20, width, height: 12 }, title, {
    font: 'sans',
    size: 18,
    bold: true,
    align: 'center',
  }),
];

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, at) => items.slice(at * size, (at + 1) * size));
}

const fileName = (title: string, id: number) => `${title}_${id}.pdf`;

/** Room for the longest reason, which wraps. */
const reasonLine = (say: Say, reason: string) =>
  text({ x: left, y: 46, width, height: 12 }, say('reason', { reason }), { size: 10 });
const pageNumber = (say: Say, at: number, pages: number) =>
  text({ x: left, y: 282, width, height: 6 }, say('pageOf', { page: at + 1, pages }), {
    size: 9,
    align: 'right',
  });

/** What one person hands to another: each such part is signed by itself. */
interface HandedOver {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly OwnerChange[];
}

function partsOf(changes: readonly OwnerChange[], say: Say): HandedOver[] {
  const parts = new Map<string, { from: string; to: string; changes: OwnerChange[] }>();
  for (const change of changes) {
    const [from, to] = [oldOwner(change, say), newOwner(change, say)];
    const key = JSON.stringify([change.from, change.to]);
    const part = parts.get(key);
    if (part) part.changes.push(change);
    else parts.set(key, { from, to, changes: [change] });
  }
  const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...parts.values()].sort((a, b) => byName(a.from, b.from) || byName(a.to, b.to));
}

/** The lists that both sides sign when clients change hands: one per person who gives and takes. */
export function handoverListPaper(facts: AssignmentPaperFacts): Paper {
  const { operation, changes, language } = facts;
  const say = sayIn(language);
  const title = say('handoverTitle');
  const pages = partsOf(changes, say).flatMap((part) => handoverPages(facts, part, say));
  return { title, fileName: fileName(title, operation.id), css: paperCss, pages };
}

function handoverPages(
  { operation, outlet, language }: AssignmentPaperFacts,
  { from, to, changes }: HandedOver,
  say: Say,
): string[] {
  const kind = formatMessage(operationKindTexts[operation.kind], language);
  const { id, effectiveOn: on, returnOn, reason } = operation;
  const head = say('handoverHead', { id, kind, on, clients: changes.length });
  const back = returnOn === null ? '' : `   ${say('returnHead', { on: returnOn })}`;
  const columns = columnsOf(say, 'none');
  const parts = chunks(changes, rowsPerPage);
  return parts.map((rows, at) =>
    page([
      ...heading(outlet, say('handoverTitle')),
      line(33, head + back, 10),
      line(39, say('handoverSides', { from, to }), 12),
      reasonLine(say, reason),
      ...table({ changes: rows, start: at * rowsPerPage, columns }),
      line(266, say('signatures'), 10),
      pageNumber(say, at, parts.length),
    ]),
  );
}

interface Notice {
  readonly to: string;
  readonly key: 'noticeGain' | 'noticeLose';
  readonly changes: readonly OwnerChange[];
}

/** A notice for each old and each new owner (docs/rules/assignment.md#claims-申领: both are told). */
function noticesOf(changes: readonly OwnerChange[]): Notice[] {
  const people = (key: Notice['key'], nameOf: (change: OwnerChange) => string | null): Notice[] => {
    const names = [...new Set(changes.map(nameOf))].filter((name) => name !== null).sort();
    return names.map((to) => ({ to, key, changes: changes.filter((each) => nameOf(each) === to) }));
  };
  return [
    ...people('noticeLose', ({ from, fromName }) => fromName ?? from),
    ...people('noticeGain', ({ to, toName }) => toName ?? to),
  ];
}

/** Notices to everybody who loses or gains clients by an operation. */
export function transferNoticePaper(facts: AssignmentPaperFacts): Paper {
  const { operation, changes, outlet, language } = facts;
  const say = sayIn(language);
  const title = say('noticeTitle');
  const on = operation.effectiveOn;
  const pages = noticesOf(changes).flatMap(({ to, key, changes: all }) => {
    const parts = chunks(all, rowsPerPage);
    const columns = columnsOf(say, key === 'noticeGain' ? 'from' : 'to');
    return parts.map((rows, at) =>
      page([
        ...heading(outlet, title),
        line(33, say('noticeTo', { name: to }), 12),
        line(39, say(key, { on, count: all.length }), 10),
        reasonLine(say, operation.reason),
        ...table({ changes: rows, start: at * rowsPerPage, columns }),
        line(266, say('noticeSign'), 10),
        pageNumber(say, at, parts.length),
      ]),
    );
  });
  return { title, fileName: fileName(title, operation.id), css: paperCss, pages };
}
