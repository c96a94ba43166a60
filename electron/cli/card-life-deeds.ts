import { cardsCalls } from '../operations/cards/calls';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { listReminders, showCard } from '../operations/cards/card-life';
import { gradeCards, showGrading } from '../operations/cards/grade-cards';
import { readFeeFile } from '../operations/cards/read-fee-file';
import { previewReviews, reviewCards } from '../operations/cards/review-cards';
import { tickFeeList } from '../operations/cards/tick-fee-list';
import { dayOf } from '../operations/ground/clock';
import type { Day } from '../../shared/models/calendar';
import type { CardException } from '../../shared/models/card-exceptions';
import { withdrawalGrounds, type CardFee, type VipCard } from '../../shared/models/card-life';
import { cardRulesSchema, type CardRules } from '../../shared/models/card-rules';
import { rowsOutcome, valueOutcome, type CardDeed } from './card-deeds';
import type { CommandOptions } from './options';
import { UsageFailure } from './usage-failure';

const cardLine = (card: VipCard) => [
  card.id,
  card.cardNo,
  card.clientNo,
  card.name,
  card.level,
  card.state,
  card.openedOn,
  card.expiresOn,
  card.serviceLevel,
];
const exceptionLine = (one: CardException) => [
  one.id,
  one.kind,
  one.state,
  one.clientNo,
  one.cardNo,
  one.responsible,
  JSON.stringify(one.facts),
];
const feeLine = (fee: CardFee) => [
  fee.id,
  fee.month,
  fee.cardNo,
  fee.name,
  fee.collected,
  fee.amount,
  fee.state,
];

function rulesOf(path: string): CardRules {
  try {
    return cardRulesSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    const hint = 'JSON, cards rules --json';
    throw new UsageFailure('command.optionInvalid', { option: '--file', value: path, hint });
  }
}

const explained = (options: CommandOptions) => ({
  exceptionId: options.requiredWhole('id'),
  explanation: options.required('reason'),
});

/** Cards, gradings, reviews, fees, exceptions and the figures of the regulation. */
export const cardLifeDeeds: Readonly<Record<string, CardDeed>> = {
  cards: (session) => rowsOutcome('cards', cardsCalls['cards.cards'](session, undefined), cardLine),
  card: (session, options) =>
    valueOutcome(showCard(session, options.requiredWhole('id')), ({ card, steps }) => [
      ...cardLine(card),
      steps.map(({ event }) => event).join(' → '),
    ]),
  match: (session) =>
    valueOutcome(cardsCalls['cards.match'](session, undefined), (counts) =>
      Object.entries(counts).flat(),
    ),
  day: (session) =>
    valueOutcome(cardsCalls['cards.runDay'](session, undefined), ({ newestDay, expired }) => [
      newestDay,
      expired,
    ]),
  suspend: (session, options) =>
    valueOutcome(
      cardsCalls['cards.suspend'](session, {
        cardId: options.requiredWhole('id'),
        reason: options.required('reason'),
      }),
      cardLine,
    ),
  reinstate: (session, options) =>
    valueOutcome(
      cardsCalls['cards.reinstate'](session, {
        cardId: options.requiredWhole('id'),
        reason: options.required('reason'),
      }),
      cardLine,
    ),
  disqualify: (session, options) => {
    const ground = options.oneOf('ground', withdrawalGrounds);
    if (!ground) throw new UsageFailure('command.optionMissing', { option: '--ground' });
    const card = cardsCalls['cards.withdrawQualification'](session, {
      cardId: options.requiredWhole('id'),
      ground,
      reason: options.required('reason'),
      approver: options.required('approver'),
    });
    return valueOutcome(card, cardLine);
  },
  reminders: (session, options) => {
    const on = options.text('on') === undefined ? null : options.requiredDay('on');
    return rowsOutcome('reminders', listReminders(session, on), ({ card, daysLeft, reminder }) => [
      card.cardNo,
      card.clientNo,
      card.name,
      card.expiresOn,
      daysLeft,
      reminder,
      card.rmName,
    ]);
  },
  grading: (session, options) => {
    const month = options.month();
    const list =
      month && options.flag('force') ? gradeCards(session, month) : showGrading(session, month);
    return {
      json: list,
      lines: [...list.upgrades, ...list.downgrades].map((one) =>
        [
          one.outcome,
          one.cardNo,
          one.clientNo,
          one.name,
          one.level,
          one.levelMet ?? '—',
          one.metric ?? '—',
          one.allAssets ?? '—',
        ].join('\t'),
      ),
    };
  },
  review: (session, options) => {
    const month = options.requiredMonth();
    if (options.flag('dry-run')) {
      const due = previewReviews(session, month).map(({ card, ...review }) => ({
        cardNo: card.cardNo,
        name: card.name,
        month,
        ...review,
      }));
      return rowsOutcome('reviews', due, (one) => [
        one.cardNo,
        one.clientNo,
        one.name,
        one.metric,
        one.outcome,
        one.fee,
        one.allAssets,
      ]);
    }
    const reviews = reviewCards(session, month);
    return rowsOutcome('reviews', reviews, (one) => [
      one.cardNo,
      one.clientNo,
      one.name,
      one.metric,
      one.outcome,
      one.fee?.state ?? null,
      one.allAssets,
    ]);
  },
  fees: (session) => rowsOutcome('fees', cardsCalls['cards.fees'](session, undefined), feeLine),
  fee: (session, options) =>
    valueOutcome(
      cardsCalls['cards.collectFee'](session, {
        feeId: options.requiredWhole('id'),
        on: options.requiredDay('on'),
        amount: options.requiredWhole('amount'),
        note: options.text('note') ?? '',
      }),
      feeLine,
    ),
  'fee-list': (session, options) => {
    const path = options.required('file');
    const list = readFeeFile(path, dayOf(session.now()) as Day);
    const done = tickFeeList(session, basename(path), list);
    return {
      json: done,
      lines: [
        `${done.collected} 收齐 / collected, ${done.carried} 结转 / carried, ${done.known} 已知 / known`,
        ...done.problems.map(
          ({ row, cardNo, kind, value }) => `${row}\t${cardNo}\t${kind}\t${value}`,
        ),
      ],
    };
  },
  exceptions: (session, options) =>
    rowsOutcome(
      'exceptions',
      options.flag('force')
        ? cardsCalls['cards.recheck'](session, undefined)
        : cardsCalls['cards.exceptions'](session, undefined),
      exceptionLine,
    ),
  explain: (session, options) =>
    valueOutcome(cardsCalls['cards.explain'](session, explained(options)), exceptionLine),
  fix: (session, options) =>
    valueOutcome(cardsCalls['cards.fixException'](session, explained(options)), exceptionLine),
  assign: (session, options) =>
    valueOutcome(
      cardsCalls['cards.assignException'](session, {
        exceptionId: options.requiredWhole('id'),
        responsible: options.required('name'),
      }),
      exceptionLine,
    ),
  rules: (session, options) => {
    const path = options.text('file');
    const versions = path
      ? cardsCalls['cards.setRules'](session, {
          rules: rulesOf(path),
          effectiveFrom: options.requiredDay('on'),
          reason: options.required('reason'),
        })
      : cardsCalls['cards.rules'](session, undefined);
    return rowsOutcome('rules', versions, (one) => [one.effectiveFrom, JSON.stringify(one.rules)]);
  },
};
