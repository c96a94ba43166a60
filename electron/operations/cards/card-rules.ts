import type { Day, Month } from '../../../shared/models/calendar';
import { cardLevels } from '../../../shared/models/card';
import {
  cardRulesSchema,
  defaultCardRules,
  type CardRules,
  type DatedCardRules,
} from '../../../shared/models/card-rules';
import { formatBound, type Fen } from '../../../shared/models/money';
import { cardTexts } from '../../../shared/text/card';
import { insertCardRules, listCardRules } from '../../ledger/cards/card-rules';
import { recordGroundChange } from '../../ledger/months/ground-changes';
import { OperationFailure } from '../ground/failure';
import { changeLedger, type Ledger, type Shown } from '../ground/ledger';

/** Every version of the regulation's figures, the latest first, the defaults last. */
export function showCardRules({ db }: Pick<Shown, 'db'>): DatedCardRules[] {
  const stored = listCardRules(db).map(({ definition, ...rest }) => ({
    ...rest,
    rules: cardRulesSchema.parse(JSON.parse(definition)),
  }));
  const defaults = { effectiveFrom: null, reason: '', recordedAt: null, recordedBy: null };
  return [...stored, { ...defaults, rules: defaultCardRules }];
}

/** The figures that count on a day. */
export function cardRulesOn({ db }: Pick<Shown, 'db'>, day: Day): CardRules {
  const found = listCardRules(db).find(({ effectiveFrom }) => effectiveFrom <= day);
  return found ? cardRulesSchema.parse(JSON.parse(found.definition)) : defaultCardRules;
}

/** Throws where figures contradict each other or the regulation. */
function checkRules(rules: CardRules): void {
  for (const level of cardLevels) {
    const [own, head] = [rules.branchBounds[level], rules.headOfficeBounds[level]];
    if (own >= head) continue;
    throw new OperationFailure('card.boundBelowHeadOffice', {
      level: cardTexts[level].zh,
      bound: formatBound(own as Fen),
      headOffice: formatBound(head as Fen),
    });
  }
  for (const name of ['headOfficeBounds', 'branchBounds'] as const) {
    const { standard, platinum, black } = rules[name];
    if (standard >= platinum || platinum >= black) {
      throw new OperationFailure('card.boundsNotRising');
    }
  }
  if (rules.overstockMonths <= rules.stockMonths) throw new OperationFailure('card.stockMonths');
}

/**
 * Sets figures that count from a day on; the ones before stay on record. The branch may raise the head office's
 * bounds, never lower them (docs/rules/cards.md#standard-of-a-level).
 */
export function setCardRules(
  context: Ledger,
  wanted: { readonly rules: CardRules; readonly effectiveFrom: Day; readonly reason: string },
): DatedCardRules[] {
  const { rules, effectiveFrom, reason } = wanted;
  checkRules(rules);
  changeLedger(
    context,
    () => {
      recordGroundChange(context.db, {
        kind: 'cardRules',
        cause: 'set',
        at: context.now(),
        subject: 'retail',
        from: effectiveFrom.slice(0, 7) as Month,
      });
      insertCardRules(context.db, {
        definition: JSON.stringify(rules),
        effectiveFrom,
        reason,
        recordedAt: context.now(),
        accountId: context.account.id,
      });
    },
    () => ({ action: 'card.rules', subject: effectiveFrom, detail: { reason, rules } }),
  );
  return showCardRules(context);
}
