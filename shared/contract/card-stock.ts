import { z } from 'zod';
import { cardLevels } from '../models/card';
import {
  stockMoves,
  type BlankRange,
  type StockCount,
  type StockMovement,
  type StockOrder,
  type StockOverview,
  type StockPage,
} from '../models/card-stock';
import { call, type CallDefinition, nothing, day, reason, shortName } from './call';

const level = z.enum(cardLevels);
const blankNo = z.string().regex(/^\d{4,20}$/);
const note = z.string().trim().max(200);

/** Blank cards (重要空白凭证, docs/rules/cards.md#blank-cards). */
export const cardStockCalls = {
  'cards.stock': call<StockOverview>()('read', nothing),
  /** The last page where null. */
  'cards.stockPage': call<StockPage>()(
    'read',
    z.strictObject({ level, page: z.int().min(1).nullable() }),
  ),
  /** Receives, hands out, uses …; refused where a number would be skipped. */
  'cards.moveStock': call<StockMovement>()(
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
  'cards.stockGap': call<readonly BlankRange[]>()(
    'read',
    z.strictObject({ level, holder: shortName, no: blankNo }),
  ),
  'cards.countStock': call<StockCount>()(
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
  'cards.stockCounts': call<readonly StockCount[]>()('read', nothing),
  'cards.orderStock': call<StockOrder>()(
    'card.stock',
    z.strictObject({
      lines: z
        .array(z.strictObject({ level, quantity: z.int().min(1).max(100_000) }))
        .min(1)
        .max(3),
      note,
    }),
  ),
  'cards.closeOrder': call<StockOrder>()(
    'card.stock',
    z.strictObject({ orderId: z.int().min(1), state: z.enum(['received', 'cancelled']), reason }),
  ),
} as const satisfies Record<string, CallDefinition>;
