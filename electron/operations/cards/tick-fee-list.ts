import type { CardFee, FeeListOutcome, FeeListProblem } from '../../../shared/models/card-life';
import { formatYuan, type Fen } from '../../../shared/models/money';
import type { FeeLine, FeeList } from '../../domain/cards/read-fee-list';
import { addFeeEntry, hasFeeEntry, listFeesOfCard } from '../../ledger/cards/card-reviews';
import { listCardsByNumber } from '../../ledger/cards/vip-cards';
import { dayOf } from '../ground/clock';
import { changeLedger, type Ledger } from '../ground/ledger';

type Ticked = 'collected' | 'carried' | 'known' | FeeListProblem;

/** The oldest fee of a card that is still owed on a line's day. */
function owedFee(fees: readonly CardFee[], line: FeeLine): CardFee | undefined {
  return fees.find(({ state, month }) => state !== 'collected' && line.on >= `${month}-01`);
}

function tickLine(context: Ledger, line: FeeLine, source: string): Ticked {
  const { db } = context;
  const { row, cardNo, on } = line;
  const problem = (kind: FeeListProblem['kind'], value: string) => ({ row, cardNo, kind, value });
  const fees = listFeesOfCard(db, cardNo);
  const stated = (fee: CardFee) =>
    line.amount === 'all' ? ((fee.amount - fee.collected) as Fen) : line.amount;
  // The same list may come again: what it says of a day is known by day and amount.
  const again = (fee: CardFee) =>
    line.amount === 'all' ? fee.collectedOn === on : stated(fee) > 0 || fee.state !== 'collected';
  const known = fees.some((fee) => {
    const amount = line.amount === 'all' ? fee.amount : line.amount;
    return again(fee) && hasFeeEntry(db, { feeId: fee.id, on, amount, source });
  });
  if (known) return 'known';
  const fee = owedFee(fees, line);
  if (!fee) {
    if (fees.length > 0) return problem('noFee', on);
    return problem(listCardsByNumber(db, cardNo).length > 0 ? 'noFee' : 'noCard', on);
  }
  if (on > dayOf(context.now())) return problem('dayUnreadable', on);
  const amount = stated(fee);
  if (amount > fee.amount - fee.collected) return problem('amountTooHigh', formatYuan(amount));
  addFeeEntry(db, {
    feeId: fee.id,
    on,
    amount,
    source,
    note: source,
    at: context.now(),
    accountId: context.account.id,
  });
  return amount === fee.amount - fee.collected ? 'collected' : 'carried';
}

/** Ticks off what the branch's monthly fee list says; a list that comes again changes nothing. */
export function tickFeeList(context: Ledger, fileName: string, list: FeeList): FeeListOutcome {
  return changeLedger(
    context,
    () => {
      const ticked = list.lines.map((line) => tickLine(context, line, fileName));
      const count = (kind: Ticked) => ticked.filter((each) => each === kind).length;
      const problems = ticked.filter((each): each is FeeListProblem => typeof each !== 'string');
      return {
        fileName,
        lines: list.lines.length + list.problems.length,
        collected: count('collected'),
        carried: count('carried'),
        known: count('known'),
        problems: [...list.problems, ...problems].sort((one, other) => one.row - other.row),
      };
    },
    ({ problems, ...counts }) => ({
      action: 'card.feeList',
      subject: fileName,
      detail: { ...counts, problems: problems.length },
    }),
  );
}
