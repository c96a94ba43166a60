import { firstBrokenEntry, missingHeadEntry } from '../../ledger/audit';
import { listSheets } from '../../ledger/approval-sheets';
import { findInvariantFaults, findStructureFaults } from '../../ledger/verification';
import { formatMessage, type Language } from '../../../shared/text/message';
import { verifyTexts } from '../../../shared/text/verify';
import { checkValueOf } from '../cards/check-value';
import type { LedgerContext } from '../ledger-context';

/**
 * Checks file, references, audit chain, invariants and papers; every problem is one sentence.
 * Nothing is changed.
 */
export function verifyLedger(
  context: LedgerContext,
  language: Language = 'zh-CN',
): { ok: boolean; problems: string[] } {
  const problems: string[] = [];
  const report = (key: keyof typeof verifyTexts, values: Record<string, string | number>) =>
    problems.push(formatMessage(verifyTexts[key], language, values));

  for (const fault of findStructureFaults(context.db)) report('structure', { fault });
  const broken = firstBrokenEntry(context.db, context.auditKey);
  if (broken !== null) report('auditBroken', { seq: broken });
  const missing = context.db.memory ? null : missingHeadEntry(context.db, context.path);
  if (missing !== null) report('auditTail', { seq: missing });
  for (const { rule, count } of findInvariantFaults(context.db)) report(rule, { count });
  verifySheets(context, report);
  return { ok: problems.length === 0, problems };
}

type Reporter = (key: keyof typeof verifyTexts, values: Record<string, string | number>) => void;

/** Sheet numbers run without gaps from 1 in every year, and each sheet's check value still fits. */
function verifySheets(context: LedgerContext, report: Reporter): void {
  const expected = new Map<number, number>();
  for (const sheet of listSheets(context.db)) {
    const next = expected.get(sheet.year) ?? 1;
    if (sheet.sequence !== next) report('sheetGap', { year: sheet.year, sequence: next });
    expected.set(sheet.year, sheet.sequence + 1);
    if (checkValueOf(context.auditKey, sheet.facts) !== sheet.checkValue) {
      report('sheetAltered', { number: sheet.number });
    }
  }
}
