import { moveStock, showGap } from '../operations/cards/move-stock';
import {
  closeStockOrder,
  countStock,
  orderStock,
  showCounts,
  showStock,
  showStockPage,
} from '../operations/cards/show-stock';
import type { cardStockCalls as calls } from '../../shared/contract/card-stock';
import type { Handlers } from './handle';

/** Calls about blank cards. */
export const cardStockCalls: Handlers<keyof typeof calls> = {
  'cards.stock': (_input, desk) => showStock(desk.shown),
  'cards.stockPage': (input, desk) => showStockPage(desk.shown, input),
  'cards.moveStock': (input, desk) => moveStock(desk.ledger, input),
  'cards.stockGap': (input, desk) => showGap(desk.shown, input),
  'cards.countStock': (input, desk) => countStock(desk.ledger, input),
  'cards.stockCounts': (_input, desk) => showCounts(desk.shown),
  'cards.orderStock': (input, desk) => orderStock(desk.ledger, input),
  'cards.closeOrder': (input, desk) => closeStockOrder(desk.ledger, input),
};
