import type { AssignmentOperation, OwnerChange } from '../../../shared/models/assignment';
import type { Paper } from '../../../shared/models/paper';
import { operationKindTexts } from '../../../shared/text/assignment';
import { assignmentPaperTexts } from '../../../shared/text/assignment-papers';
import { formatMessage, type Language } from '../../../shared/text/message';
import { frame, horizontal, page, paperCss, text } from '../sheet-of-paper';

/** What a paper of an operation says. */
export interface AssignmentPaperFacts {
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

function columnsOf(say: Say): Column[] {
  return [
    { title: say('number'), width: 14, value: (_change, index) => String(index + 1) },
    { title: say('clientNo'), width: 42, value: ({ clientNo }) => clientNo },
    { title: say('name'), width: 38, value: ({ clientName }) => clientName },
    { title: say('from'), width: 30, value: (each) => each.fromName ?? each.from ?? '' },
    { title: say('to'), width: 30, value: (each) => each.toName ?? each.to ?? say('nobody') },
    { title: say('done'), width: 26, value: () => '□' },
  ];
}

function tableRow(cells: readonly string[], columns: readonly Column[], y: number, bold = false) {
  let x = left;
  const parts = cells.map((cell, index) => {
    const box = { x, y, width: columns[index]!.width, height: rowHeight };
    x += box.width;
    return text(box, cell, { size: 9.5, bold });
  });
  return [...parts, horizontal(left, y + rowHeight, width, bold ? 0.3 : 0.1)];
}

function table(changes: readonly OwnerChange[], start: number, say: Say, y: number): string[] {
  const columns = columnsOf(say);
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
    frame({ x: left, y, width, height }, 0.3),
  ];
}

const line = (y: number, content: string, size = 10.5) =>
  text({ x: left, y, width, height: 8 }, content, { size });
const heading = (outlet: string, title: string) => [
  text({ x: left, y: 12, width, height: 8 }, outlet, { size: 10.5, align: 'center' }),
  text({ x: left, y: 20, width, height: 12 }, title, {
    ...{ font: 'sans', size: 18, bold: true, align: 'center' },
  }),
];

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, at) => items.slice(at * size, (at + 1) * size));
}

const fileName = (title: string, id: number) => `${title}_${id}.pdf`;

/** The list that both sides sign when clients change hands. */
export function handoverListPaper(facts: AssignmentPaperFacts): Paper {
  const { operation, changes, outlet, language } = facts;
  const say = sayIn(language);
  const title = say('handoverTitle');
  const kind = formatMessage(operationKindTexts[operation.kind], language);
  const { id, effectiveOn: on, returnOn, reason } = operation;
  const head = say('handoverHead', { id, kind, on, clients: changes.length });
  const back = returnOn === null ? '' : `   ${say('returnHead', { on: returnOn })}`;
  const parts = chunks(changes, rowsPerPage);
  return {
    title,
    fileName: fileName(title, id),
    css: paperCss,
    pages: parts.map((rows, at) =>
      page([
        ...heading(outlet, title),
        line(38, head + back),
        line(47, say('reason', { reason })),
        ...table(rows, at * rowsPerPage, say, firstRow),
        line(266, say('signatures'), 10),
        text(
          { x: left, y: 282, width, height: 6 },
          say('pageOf', { page: at + 1, pages: parts.length }),
          {
            ...{ size: 9, align: 'right' },
          },
        ),
      ]),
    ),
  };
}

interface Notice {
  readonly to: string;
  readonly key: 'noticeGain' | 'noticeLose';
  readonly changes: readonly OwnerChange[];
}

/** A notice for each old and each new owner (paper 30: both are told). */
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
  const pages = noticesOf(changes).flatMap((notice) => {
    const parts = chunks(notice.changes, rowsPerPage);
    return parts.map((rows, at) =>
      page([
        ...heading(outlet, title),
        line(36, say('noticeTo', { name: notice.to }), 12),
        line(44, say(notice.key, { on, count: notice.changes.length })),
        line(52, say('reason', { reason: operation.reason })),
        ...table(rows, at * rowsPerPage, say, firstRow),
        line(266, say('noticeSign'), 10),
      ]),
    );
  });
  return { title, fileName: fileName(title, operation.id), css: paperCss, pages };
}
