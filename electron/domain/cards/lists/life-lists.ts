import type { Day, Month } from '../../../../shared/models/calendar';
import type { CardException } from '../../../../shared/models/card-exceptions';
import type {
  CardFee,
  CardGrading,
  CardReview,
  ExpiryReminder,
  GradingList,
} from '../../../../shared/models/card-life';
import type { FormList } from '../../../../shared/models/form-list';
import { exceptionTexts } from '../../../../shared/text/card';
import { exceptionDetail } from '../../../../shared/text/card-exceptions';
import { numbered, type ListWords } from './list-words';
import { sumFen } from '../../../../shared/models/money';

/** Cards that expire soon, for the managers to call (docs/rules/cards.md#validity-and-reminders). */
export function reminderList(
  words: ListWords,
  on: Day,
  reminders: readonly ExpiryReminder[],
): FormList {
  const columns = [
    words.column('number', 5, 'integer'),
    words.column('client', 13),
    words.column('clientNo', 12),
    words.column('cardNo', 18),
    words.column('level', 7),
    words.column('expiresOn', 11, 'day'),
    words.column('daysLeft', 8, 'integer'),
    words.column('rm', 11),
    words.column('contacted', 11),
  ];
  const rows = reminders.map(({ card, daysLeft }) => [
    card.name,
    card.clientNo,
    card.cardNo,
    words.level(card.level),
    card.expiresOn,
    daysLeft,
    card.rmName,
    null,
  ]);
  return words.list(
    'reminders',
    { columns, rows: numbered(rows) },
    {
      destination: 'to.manager',
      left: `${words.say('asOf', { date: words.day(on) })}   ${words.say('count', { count: rows.length })}`,
      notes: [words.say('note.reminders')],
      signers: words.signers('sign.maker', 'sign.head'),
    },
  );
}

/** Upgrades to offer or downgrades to remind of, of one month (docs/rules/cards.md#monthly-grading). */
export function gradingList(
  words: ListWords,
  which: 'upgrades' | 'downgrades',
  grading: GradingList,
): FormList {
  const columns = [
    words.column('number', 5, 'integer'),
    words.column('client', 13),
    words.column('clientNo', 12),
    words.column('cardNo', 18),
    words.column('levelNow', 7),
    words.column('levelMet', 8),
    words.column('metric', 14, 'yuan'),
    words.column('allAssets', 14, 'yuan'),
    words.column('way', 12),
    words.column('rm', 10),
    words.column('remindedOn', 9, 'day'),
  ];
  const rows = grading[which].map((one) => gradingRow(words, one));
  const month = grading.month ?? '';
  return words.list(
    which,
    { columns, rows: numbered(rows) },
    {
      destination: 'to.manager',
      left: `${words.say('month', { month })}   ${words.say('count', { count: rows.length })}`,
      notes: [words.say(`note.${which}`)],
      signers: words.signers('sign.maker', 'sign.head'),
      fileName: `${words.say(which)}_${month}`,
    },
  );
}

function gradingRow(words: ListWords, one: CardGrading) {
  return [
    one.name,
    one.clientNo,
    one.cardNo,
    words.level(one.level),
    one.levelMet ? words.level(one.levelMet) : words.say('met.none'),
    one.metric,
    one.allAssets,
    words.way(one.way),
    one.rmName,
    one.remindedOn,
  ];
}

/** The annual review of a month (docs/rules/cards.md#annual-review-and-its-fee). */
export function reviewList(
  words: ListWords,
  month: Month,
  reviews: readonly CardReview[],
): FormList {
  const columns = [
    words.column('number', 5, 'integer'),
    words.column('client', 14),
    words.column('clientNo', 13),
    words.column('cardNo', 20),
    words.column('level', 7),
    words.column('metric', 14, 'yuan'),
    words.column('allAssets', 14, 'yuan'),
    words.column('way', 12),
    words.column('bound', 13, 'yuan'),
    words.column('outcome', 14),
    words.column('fee', 9, 'yuan'),
    words.column('rm', 10),
  ];
  const rows = reviews.map((one) => [
    one.name,
    one.clientNo,
    one.cardNo,
    words.level(one.level),
    one.metric,
    one.allAssets,
    words.way(one.way),
    one.bound,
    words.say(`outcome.${one.outcome}`),
    one.fee?.amount ?? null,
    one.rmName,
  ]);
  const due = sumFen(reviews.map(({ fee }) => fee?.amount));
  const list = words.list(
    'reviews',
    { columns, rows: numbered(rows) },
    {
      destination: 'to.file',
      left: `${words.say('month', { month })}   ${words.say('count', { count: rows.length })}`,
      signers: words.signers('sign.maker', 'sign.checker', 'sign.head'),
      fileName: `${words.say('reviews')}_${month}`,
    },
  );
  const totals = [null, words.say('total'), ...Array<null>(8).fill(null), due, null];
  return { ...list, table: { ...list.table, totals } };
}

/** Fees of reviews, open ones first (docs/rules/cards.md#annual-review-and-its-fee). */
export function feeList(words: ListWords, fees: readonly CardFee[]): FormList {
  const columns = [
    words.column('number', 5, 'integer'),
    words.column('client', 14),
    words.column('clientNo', 12),
    words.column('cardNo', 20),
    words.column('reviewMonth', 8, 'month'),
    words.column('fee', 9, 'yuan'),
    words.column('collected', 9, 'yuan'),
    words.column('open', 9, 'yuan'),
    words.column('state', 9),
    words.column('note', 13),
  ];
  const rows = fees.map((one) => [
    one.name,
    one.clientNo,
    one.cardNo,
    one.month,
    one.amount,
    one.collected,
    one.amount - one.collected,
    words.say(`fee.${one.state}`),
    one.note,
  ]);
  const sum = (value: (fee: CardFee) => number) => fees.reduce((all, fee) => all + value(fee), 0);
  const list = words.list(
    'fees',
    { columns, rows: numbered(rows) },
    {
      destination: 'to.file',
      notes: [words.say('note.fees')],
      signers: words.signers('sign.maker', 'sign.checker', 'sign.head'),
    },
  );
  const totals = [
    null,
    words.say('total'),
    null,
    null,
    null,
    sum(({ amount }) => amount),
    sum(({ collected }) => collected),
    sum(({ amount, collected }) => amount - collected),
    null,
    null,
  ];
  return { ...list, table: { ...list.table, totals } };
}

/** What differs from the core system's file, with who has to see to it (docs/rules/cards.md#exceptions). */
export function exceptionList(words: ListWords, exceptions: readonly CardException[]): FormList {
  const columns = [
    words.column('number', 5, 'integer'),
    words.column('exception', 13),
    words.column('client', 13),
    words.column('clientNo', 12),
    words.column('cardNo', 20),
    words.column('detail', 32),
    words.column('responsible', 11),
    words.column('foundOn', 11, 'day'),
    words.column('state', 8),
    words.column('explanation', 24),
  ];
  const rows = exceptions.map((one) => [
    words.text(exceptionTexts[one.kind]),
    one.name,
    one.clientNo,
    one.cardNo,
    exceptionDetail(one, words.scope.language),
    one.responsible,
    one.foundAt.slice(0, 10),
    words.text(exceptionTexts[one.state]),
    one.explanation,
  ]);
  return words.list(
    'exceptions',
    { columns, rows: numbered(rows) },
    {
      destination: 'to.file',
      signers: words.signers('sign.maker', 'sign.checker', 'sign.head'),
    },
  );
}
