import { listSheets } from '../../ledger/cards/approval-sheets';
import { findInvariantFaults, type ExaminationStep } from '../../ledger/file/verification';
import { goOn } from '../../ledger/stopping';
import type { Damage } from '../../../shared/models/damage';
import type { MessageValues } from '../../../shared/models/message-values';
import { formatMessage, type Language } from '../../../shared/text/message';
import { verifyTexts } from '../../../shared/text/verify';
import { checkValueOf } from '../cards/check-value';
import type { Ledger, Shown } from '../ground/ledger';
import { findDamage, lookFor } from './check-ledger';
import { closingsThatDiffer } from '../ground/printed-head';

/** What an examination found: sentences about everything, and what is damage of the file itself. */
interface Findings {
  readonly problems: string[];
  readonly damage: readonly Damage[];
}

/**
 * Checks file, references, audit chain, invariants and papers; every problem is one sentence. Nothing is
 * changed.
 */
export function examineLedger(
  context: Ledger,
  language: Language,
  onStep?: ExaminationStep,
): Findings {
  const problems: string[] = [];
  const report = (key: keyof typeof verifyTexts, values: MessageValues) =>
    problems.push(formatMessage(verifyTexts[key], language, values));
  const damage = [...findDamage(context, onStep)];
  const more = lookFor(() => {
    for (const { rule, count } of findInvariantFaults(context.db, onStep)) report(rule, { count });
    verifySheets(context, report);
    for (const month of closingsThatDiffer(context)) report('closingHead', { month });
    return [];
  });
  // Said once, though pages that can not be read stop both.
  if (!damage.some(({ kind }) => kind === 'unreadable')) damage.push(...more);
  for (const { kind, values } of damage) report(kind, values);
  return { problems, damage };
}

/** The same for whoever only asks whether all is well. */
export function verifyLedger(
  context: Ledger,
  language: Language = 'zh-CN',
  onStep?: ExaminationStep,
): { ok: boolean; problems: string[] } {
  const { problems } = examineLedger(context, language, onStep);
  return { ok: problems.length === 0, problems };
}

type Reporter = (key: keyof typeof verifyTexts, values: MessageValues) => void;

/** Sheet numbers run without gaps from 1 in every year, and each sheet's check value still fits. */
function verifySheets(context: Shown, report: Reporter): void {
  const expected = new Map<number, number>();
  for (const sheet of listSheets(context.db)) {
    goOn();
    const next = expected.get(sheet.year) ?? 1;
    if (sheet.sequence !== next) report('sheetGap', { year: sheet.year, sequence: next });
    expected.set(sheet.year, sheet.sequence + 1);
    if (checkValueOf(context.auditKey, sheet.facts) !== sheet.checkValue) {
      report('sheetAltered', { number: sheet.number });
    }
  }
}
