import { checkEveryDays } from '../../../shared/models/health';
import type { Damage } from '../../../shared/models/damage';
import type { Language } from '../../../shared/text/message';
import { keepCheckNote, readCheckNote } from '../../ledger/file/check-note';
import { recordEvent, type Ledger, type Shown } from '../ground/ledger';
import { examineLedger } from './verify-ledger';

/** What a full check found: damage of the file, and sentences about everything. */
export interface CheckFindings {
  readonly damage: readonly Damage[];
  readonly problems: readonly string[];
}

/**
 * The full check (docs/rules/ledger.md#damage): every page, index, reference, invariant, paper and entry of the
 * audit log. What it came to is kept beside the ledger and, where the ledger is sound, in its audit log.
 */
export function checkFully(context: Ledger, language: Language): CheckFindings {
  const { damage, problems } = examineLedger(context, language);
  const isDamaged = damage.length > 0;
  keepCheckNote(context.path, {
    format: 1,
    checkedAt: context.now(),
    isDamaged,
    problems: problems.length,
  });
  if (!isDamaged) {
    const detail = { problems: problems.length };
    recordEvent(context, { action: 'ledger.check', subject: 'full', detail });
  }
  return { damage, problems };
}

const dayMs = 24 * 60 * 60 * 1000;

/** Whether a week has passed since the last full check, it found something, or the clock was set back. */
export function isCheckDue({ path, now }: Shown): boolean {
  const note = readCheckNote(path);
  if (!note || note.isDamaged || note.problems > 0) return true;
  const age = Date.parse(now()) - Date.parse(note.checkedAt);
  return Number.isNaN(age) || age < 0 || age >= checkEveryDays * dayMs;
}

/** Local time of the last full check; null before the first. */
export function lastCheckAt({ path }: Shown): string | null {
  return readCheckNote(path)?.checkedAt ?? null;
}
