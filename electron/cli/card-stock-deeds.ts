import { cardsCalls } from '../operations/cards/calls';
import { cardLevels, type CardLevel } from '../../shared/models/card';
import { stockMoves, type StockMove, type StockOrder } from '../../shared/models/card-stock';
import { rowsOutcome, valueOutcome, type CardDeed } from './card-deeds';
import type { CommandOptions } from './options';
import { UsageFailure } from './usage-failure';

function levelOf(options: CommandOptions): CardLevel {
  options.required('level');
  return options.oneOf('level', cardLevels) as CardLevel;
}

const orderLine = (order: StockOrder) => [
  order.id,
  order.number,
  order.orderedOn,
  order.state,
  order.lines.map(({ level, quantity }) => `${level} ${quantity}`).join(', '),
];

const move =
  (name: StockMove): CardDeed =>
  (session, options) => {
    const firstNo = options.required('from');
    const movement = cardsCalls['cards.moveStock'](session, {
      level: levelOf(options),
      move: name,
      firstNo,
      lastNo: options.text('to') ?? firstNo,
      on: options.requiredDay('on'),
      holder: options.text('teller') ?? null,
      keeper: options.required('keeper'),
      witness: options.required('witness'),
      applicationId: options.whole('id'),
      note: options.text('note') ?? '',
    });
    return valueOutcome(movement, (each) => [
      each.id,
      each.move,
      each.firstNo,
      each.lastNo,
      each.quantity,
      each.balance,
    ]);
  };

const moveDeeds = Object.fromEntries(stockMoves.map((name) => [name, move(name)]));

/** What the word after `cards stock` does; without one it shows what there is. */
const stockDeeds: Readonly<Record<string, CardDeed>> = {
  ...moveDeeds,
  show: (session) => {
    const overview = cardsCalls['cards.stock'](session, undefined);
    return {
      json: overview,
      lines: overview.levels.map(({ level, counts, nextToHandOut, forecast }) =>
        [
          level,
          counts.inStock,
          counts.withTeller,
          counts.used,
          nextToHandOut ?? '—',
          `${forecast.flag} (${forecast.usable}/${forecast.need})`,
        ].join('\t'),
      ),
    };
  },
  page: (session, options) => {
    const page = cardsCalls['cards.stockPage'](session, {
      level: levelOf(options),
      page: options.whole('page'),
    });
    return {
      json: page,
      lines: page.lines.map((line) =>
        [line.on, line.move, line.firstNo, line.lastNo, line.quantity, line.balance].join('\t'),
      ),
    };
  },
  count: (session, options) =>
    valueOutcome(
      cardsCalls['cards.countStock'](session, {
        level: levelOf(options),
        on: options.requiredDay('on'),
        counter: options.required('keeper'),
        witness: options.required('witness'),
        counted: options.requiredWhole('value'),
        note: options.text('note') ?? '',
      }),
      ({ expected, counted, difference }) => [expected, counted, difference],
    ),
  order: (session, options) =>
    valueOutcome(
      cardsCalls['cards.orderStock'](session, {
        lines: [{ level: levelOf(options), quantity: options.requiredWhole('value') }],
        note: options.text('note') ?? '',
      }),
      orderLine,
    ),
  orders: (session) =>
    rowsOutcome('orders', cardsCalls['cards.stock'](session, undefined).orders, orderLine),
  close: (session, options) =>
    valueOutcome(
      cardsCalls['cards.closeOrder'](session, {
        orderId: options.requiredWhole('id'),
        state: options.flag('refuse') ? 'cancelled' : 'received',
        reason: options.required('reason'),
      }),
      orderLine,
    ),
};

/** `cards stock WORD …`. */
export const stockDeed: CardDeed = (session, options) => {
  const word = options.words[2] ?? 'show';
  const deed = stockDeeds[word];
  if (deed) return deed(session, options);
  const hint = Object.keys(stockDeeds).join(' | ');
  throw new UsageFailure('command.optionInvalid', { option: 'cards stock', value: word, hint });
};
