import { z } from 'zod';
import { cardLevels } from '../../models/card';
import {
  stockMoves,
  type BlankRange,
  type StockCount,
  type StockMovement,
  type StockOrder,
  type StockOverview,
  type StockPage,
} from '../../models/card-stock';
import { changes, reads, type CallDefinition, nothing, day, reason, shortName } from '../call';

const level = z.enum(cardLevels);
const blankNo = z.string().regex(/^\d{4,20}$/);
const note = z.string().trim().max(200);

/** Blank cards (重要空白凭证, docs/rules/cards.md#blank-cards). */
export const cardStockCalls = {
  'cards.stock': reads<StockOverview>()('read', nothing),
  /** The last page where null. */
  'cards.stockPage': reads<StockPage>()(
    'read',
    z.strictObject({ level, page: z.int().min(1).nullable() }),
  ),
  /** Receives, hands out, uses …; refused where a number would be skipped. */
  'cards.moveStock': changes<StockMovement>()(
    'card.stock',
    z.strictObject({
      level,
      move: z.enum(stockMoves),
      firstNo: blankNo,
      lastNo: blankNo,
      on: day,
      /** The teller, where blanks go to or come from one. */
      holder: shortName.nullable(),
      keeper: shortName,
      /** Another person than the keeper. */
      witness: shortName,
      /** The application a blank is used for. */
      applicationId: z.int().min(1).nullable(),
      note,
    }),
  ),
  /** Which skipped numbers must be explained before this one can be used. */
  'cards.stockGap': reads<readonly BlankRange[]>()(
    'read',
    z.strictObject({ level, holder: shortName, no: blankNo }),
  ),
  'cards.countStock': changes<StockCount>()(
    'card.stock',
    z.strictObject({
      level,
      on: day,
      counter: shortName,
      witness: shortName,
      counted: z.int().min(0).max(1_000_000),
      note,
    }),
  ),
  'cards.stockCounts': reads<readonly StockCount[]>()('read', nothing),
  'cards.orderStock': changes<StockOrder>()(
    'card.stock',
    z.strictObject({
      lines: z
        .array(z.strictObject({ level, quantity: z.int().min(1).max(100_000) }))
        .min(1)
        .max(3),
      note,
    }),
  ),
  'cards.closeOrder': changes<StockOrder>()(
    'card.stock',
    z.strictObject({ orderId: z.int().min(1), state: z.enum(['received', 'cancelled']), reason }),
  ),
} as const satisfies Record<string, CallDefinition>;
