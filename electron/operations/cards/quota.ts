import type { QuotaMeter } from '../../../shared/models/card';
import { measureQuota } from '../../domain/cards/special-quota';
import { countLiveCards, listSpecialClients } from '../../ledger/cards/special-decisions';
import { findLiveCard } from '../../ledger/cards/vip-cards';
import { dayOf } from '../ground/clock';
import type { Shown } from '../ground/ledger';
import { cardRulesOn } from './card-rules';

/**
 * The live meter of special cards, and what an application of a client would do to it
 * (docs/rules/cards.md#special-quota).
 */
export function readQuota(context: Shown, clientNo: string | null): QuotaMeter {
  const { specialPermille } = cardRulesOn(context, dayOf(context.now()));
  const clients = listSpecialClients(context.db);
  const opened = new Set(clients.opened);
  // A renewal of a special card counts once: its client is the same.
  const approved = new Set(clients.approved.filter((each) => !opened.has(each)));
  const pending = new Set(
    clients.pending.filter((each) => !opened.has(each) && !approved.has(each)),
  );
  const live = countLiveCards(context.db);
  const holds = (each: string) => findLiveCard(context.db, each) !== undefined;
  return measureQuota({
    opened: opened.size,
    approved: approved.size,
    pending: pending.size,
    denominator: live + [...approved].filter((each) => !holds(each)).length,
    permille: specialPermille,
    clientCounts: clientNo !== null && (opened.has(clientNo) || approved.has(clientNo)),
    clientHolds: clientNo !== null && holds(clientNo),
    clientPends: clientNo !== null && pending.has(clientNo),
  });
}
