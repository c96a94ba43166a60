import fc from 'fast-check';
import { runCardDay } from '../../electron/operations/cards/card-day';
import {
  matchCards,
  reinstateCard,
  showCards,
  suspendCard,
  withdrawQualification,
} from '../../electron/operations/cards/card-life';
import {
  handInOldCard,
  withdrawApplication,
} from '../../electron/operations/cards/change-application';
import { saveDraft, submitDraft } from '../../electron/operations/cards/apply-for-card';
import { decideSpecial } from '../../electron/operations/cards/decide-special';
import { listAllApplications } from '../../electron/operations/cards/find-application';
import { moveStock } from '../../electron/operations/cards/move-stock';
import { undoImport } from '../../electron/operations/imports/undo-import';
import type { Ledger } from '../../electron/operations/ground/ledger';
import type { Day } from '../../shared/models/calendar';
import { applicationKinds, cardLevels, type CardApplication } from '../../shared/models/card';
import type { VipCard } from '../../shared/models/card-life';
import { stockMoves } from '../../shared/models/card-stock';
import type { ClientNo } from '../../shared/models/client';
import { addDays } from '../../electron/domain/cards/card-calendar';
import { apply, importOpenings, opening, printSheet } from './cards';

/** Everything a walk can change besides the ledger: the day, and which imports can be undone. */
export interface Walk {
  readonly context: Ledger;
  readonly today: () => Day;
  readonly goTo: (day: Day) => void;
  readonly batches: number[];
  cardsMade: number;
}

/** Clients of the walk: rich, well off, one who just meets the standard, and those who do not. */
export const walkers = {
  w0: 7_000_000,
  w1: 2_000_000,
  w2: 250_000,
  w3: 10_000,
  w4: 5_000,
} as const;
const clients = Object.keys(walkers) as (keyof typeof walkers)[];

type Deed = (walk: Walk) => unknown;

const client = fc.constantFrom(...clients);
const level = fc.constantFrom(...cardLevels);
const kind = fc.oneof(
  { weight: 2, arbitrary: fc.constant('newCard' as const) },
  { weight: 3, arbitrary: fc.constantFrom(...applicationKinds) },
);
const place = fc.nat({ max: 30 });

/** One of the rows, by a number that may be larger; nothing to do where there are none. */
function pick<Row>(rows: readonly Row[], at: number, deed: (row: Row) => unknown): unknown {
  return rows.length === 0 ? undefined : deed(rows[at % rows.length]!);
}

const onApplication = (deed: (walk: Walk, one: CardApplication) => unknown) =>
  place.map(
    (at): Deed =>
      (walk) =>
        pick(listAllApplications(walk.context).slice(0, 5), at, (one) => deed(walk, one)),
  );
const onCard = (deed: (walk: Walk, card: VipCard) => unknown) =>
  place.map(
    (at): Deed =>
      (walk) =>
        pick(
          showCards(walk.context).filter(({ clientNo }) => clientNo.startsWith('w')),
          at,
          (card) => deed(walk, card),
        ),
  );

const applying = fc
  .record({ client, level, kind, special: fc.boolean(), handedIn: fc.boolean() })
  .map(
    ({ client: clientNo, level: wanted, ...rest }): Deed =>
      (walk) =>
        apply(walk.context, clientNo, wanted, rest),
  );

const drafting = fc.record({ client, level, kind }).map(
  ({ client: clientNo, level: wanted, kind: ofKind }): Deed =>
    ({ context }) =>
      saveDraft(context, {
        applicationId: null,
        clientNo: clientNo as ClientNo,
        kind: ofKind,
        level: wanted,
        rmName: '示例·林知行',
        remarks: '',
      }),
);

const deciding = fc.boolean().chain((approve) =>
  onApplication(({ context, today }, { id }) =>
    decideSpecial(context, {
      applicationId: id,
      approve,
      documentNumber: '示例〔2026〕1号',
      reason: '',
      decidedOn: today(),
    }),
  ),
);

const opened = fc
  .record({
    client,
    level,
    back: fc.integer({ min: 0, max: 800 }),
    isNew: fc.boolean(),
    ofKind: fc.constantFrom('开卡' as const, '开卡' as const, '换卡' as const, '销卡' as const),
  })
  .map(({ client: clientNo, level: ofLevel, back, isNew, ofKind }): Deed => (walk) => {
    if (ofKind !== '销卡') walk.cardsMade += 1;
    const number = ofKind === '销卡' ? 1 + (back % Math.max(1, walk.cardsMade)) : walk.cardsMade;
    const on = isNew || ofKind === '销卡' ? walk.today() : addDays(walk.today(), -back);
    const cardNo = `99000060000${String(number).padStart(5, '0')}`;
    const line = opening(clientNo, cardNo, on, { level: ofLevel, kind: ofKind });
    walk.batches.push(importOpenings(walk.context, line));
  });

const undoing = place.map(
  (at): Deed =>
    ({ context, batches }) =>
      pick([...batches], at, (batch) => {
        undoImport(context, batch, '导错了');
        batches.splice(batches.indexOf(batch), 1);
      }),
);

const passing = fc.constantFrom(1, 30, 60, 366, 700, -5).map((days): Deed => (walk) => {
  walk.goTo(addDays(walk.today(), days));
  return runCardDay(walk.context);
});

const stock = fc
  .record({
    move: fc.constantFrom(...stockMoves),
    first: fc.integer({ min: 1, max: 8 }),
    length: fc.integer({ min: 1, max: 4 }),
    holder: fc.constantFrom('柜员甲', '柜员乙'),
    forApplication: fc.boolean(),
  })
  .map(({ move, first, length, holder, forApplication }): Deed => ({ context, today }) => {
    const needsHolder = ['handOut', 'handBack', 'use', 'spoil', 'explainGap'].includes(move);
    const last = move === 'use' ? first : first + length - 1;
    const [one] = listAllApplications(context);
    return moveStock(context, {
      level: 'standard',
      move,
      on: today(),
      note: '随机',
      firstNo: `000${first}`,
      lastNo: String(last).padStart(4, '0'),
      holder: needsHolder ? holder : null,
      keeper: '库管',
      witness: '复核',
      applicationId: forApplication && move === 'use' ? (one?.id ?? null) : null,
    });
  });

const reason = '随机';

/** Anything anybody can do about cards, in any order. */
export const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: applying },
  { weight: 2, arbitrary: drafting },
  { weight: 2, arbitrary: onApplication(({ context }, { id }) => submitDraft(context, id)) },
  { weight: 3, arbitrary: deciding },
  { weight: 4, arbitrary: onApplication(({ context }, { id }) => printSheet(context, id)) },
  {
    weight: 2,
    arbitrary: onApplication(({ context, today }, { id }) => handInOldCard(context, id, today())),
  },
  {
    weight: 1,
    arbitrary: onApplication(({ context }, { id }) => withdrawApplication(context, id, reason)),
  },
  { weight: 6, arbitrary: opened },
  { weight: 2, arbitrary: undoing },
  { weight: 2, arbitrary: passing },
  { weight: 1, arbitrary: fc.constant<Deed>(({ context }) => matchCards(context)) },
  {
    weight: 1,
    arbitrary: onCard(({ context }, { id }) => suspendCard(context, { cardId: id, reason })),
  },
  {
    weight: 1,
    arbitrary: onCard(({ context }, { id }) => reinstateCard(context, { cardId: id, reason })),
  },
  {
    weight: 1,
    arbitrary: onCard(({ context }, { id }) =>
      withdrawQualification(context, {
        cardId: id,
        ground: 'arrears',
        reason,
        approver: '示例·程砚秋',
      }),
    ),
  },
  { weight: 6, arbitrary: stock },
);
