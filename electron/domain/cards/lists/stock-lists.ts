import type {
  CountSheet,
  StockForecast,
  StockMovement,
  StockOrder,
  StockPage,
} from '../../../../shared/models/card-stock';
import type { FormList } from '../../../../shared/models/form-list';
import { blankStateTexts, stockMoveTexts } from '../../../../shared/text/card';
import { numbered, type ListWords, type Row } from './list-words';

/** Lines that a printed page of the register shows at least; the rest is left to the pen. */
const linesOfPage = 20;

/** A page of the register of blank cards (重要空白凭证, docs/rules/cards.md#blank-cards). */
export function stockPageList(words: ListWords, page: StockPage): FormList {
  const columns = [
    words.column('day', 11, 'day'),
    words.column('move', 9),
    words.column('firstNo', 13),
    words.column('lastNo', 13),
    words.column('in', 6, 'integer'),
    words.column('out', 6, 'integer'),
    words.column('inside', 6, 'integer'),
    words.column('balance', 7, 'integer'),
    words.column('holder', 8),
    words.column('keeper', 8),
    words.column('witness', 8),
  ];
  const brought = ['', words.say('brought'), '', '', null, null, null, page.opening, '', '', ''];
  const rows = [brought, ...page.lines.map((line) => registerRow(words, line))];
  const level = words.level(page.level);
  const { page: number, pages } = page;
  const list = words.list(
    'stockPage',
    { columns, rows },
    {
      destination: 'to.file',
      left: words.say('registerPage', { level, page: number, pages }),
      emptyRows: Math.max(0, linesOfPage - page.lines.length),
      notes: [words.say('note.stock')],
      signers: words.signers('sign.keeper', 'sign.checker', 'sign.head'),
      fileName: `${words.say('stockPage')}_${level}_${number}`,
    },
  );
  const totals = ['', words.say('carried'), '', '', null, null, null, page.closing, '', '', ''];
  return { ...list, table: { ...list.table, totals } };
}

const comesIn: readonly StockMovement['move'][] = ['receive'];
const goesOut: readonly StockMovement['move'][] = ['use', 'return', 'destroy'];

function registerRow(words: ListWords, line: StockMovement): Row {
  const side = comesIn.includes(line.move) ? 0 : goesOut.includes(line.move) ? 1 : 2;
  const quantities = [0, 1, 2].map((at) => (at === side ? line.quantity : null));
  return [
    line.on,
    words.text(stockMoveTexts[line.move]),
    line.firstNo,
    line.lastNo,
    ...quantities,
    line.balance,
    line.holder,
    line.keeper,
    line.witness,
  ];
}

/** The sheet for two people who count, with what the register says (docs/rules/cards.md#blank-cards). */
export function countSheetList(words: ListWords, sheet: CountSheet): FormList {
  const columns = [
    words.column('level', 9),
    words.column('place', 13),
    words.column('firstNo', 15),
    words.column('lastNo', 15),
    words.column('quantity', 9, 'integer'),
    words.column('counted', 10),
    words.column('difference', 8),
    words.column('note', 16),
  ];
  const rows = sheet.levels.flatMap(({ level, ranges, expected }) => [
    ...ranges.map((range) => [
      words.level(level),
      [words.text(blankStateTexts[range.state]), range.holder].filter(Boolean).join(' '),
      range.firstNo,
      range.lastNo,
      range.quantity,
      null,
      null,
      null,
    ]),
    [words.level(level), words.say('total'), '', '', expected, null, null, null],
  ]);
  return words.list(
    'countSheet',
    { columns, rows },
    {
      destination: 'to.file',
      left: words.say('asOf', { date: words.day(sheet.on) }),
      notes: [words.say('note.count')],
      signers: words.signers('sign.counter', 'sign.watcher', 'sign.head'),
      fileName: `${words.say('countSheet')}_${sheet.on}`,
    },
  );
}

/** A request to the head office for blank cards, with what it rests on (docs/rules/cards.md#blank-cards). */
export function orderList(
  words: ListWords,
  order: StockOrder,
  forecasts: readonly StockForecast[],
): FormList {
  const columns = [
    words.column('number', 6, 'integer'),
    words.column('level', 10),
    words.column('usable', 10, 'integer'),
    words.column('horizon', 10, 'integer'),
    words.column('expiries', 10, 'integer'),
    words.column('upgradesAhead', 9, 'integer'),
    words.column('usedPerMonth', 10, 'integer'),
    words.column('need', 10, 'integer'),
    words.column('ordered', 11, 'integer'),
  ];
  const rows = order.lines.map(({ level, quantity }) => {
    const basis = forecasts.find((forecast) => forecast.level === level);
    return [
      words.level(level),
      basis?.usable ?? null,
      basis?.months ?? null,
      basis?.expiries ?? null,
      basis?.upgrades ?? null,
      basis?.usedPerMonth ?? null,
      basis?.need ?? null,
      quantity,
    ];
  });
  const ordered = order.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const list = words.list(
    'order',
    { columns, rows: numbered(rows) },
    {
      destination: 'to.headOffice',
      left: words.say('numberOf', { number: order.number }),
      right: words.say('date', { date: words.day(order.orderedOn) }),
      facts: order.note ? [{ label: words.say('note'), value: order.note }] : [],
      opinions: [
        { title: words.say('opinion.branch'), lines: [], seal: words.say('seal.official') },
        { title: words.say('opinion.issuer'), lines: [], seal: words.say('seal.stores') },
      ],
      fileName: `${words.say('order')}_${order.number}`,
    },
  );
  const totals = [null, words.say('total'), ...Array.from({ length: 6 }, () => null), ordered];
  return { ...list, table: { ...list.table, totals } };
}
