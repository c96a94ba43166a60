import type { CardException } from '../../../shared/models/card-exceptions';
import { exceptionTexts } from '../../../shared/text/card';
import { addDays } from '../../domain/cards/card-calendar';
import { compareExceptions } from '../../domain/cards/compare-exceptions';
import { fitsQuota } from '../../domain/cards/special-quota';
import {
  findException,
  findExceptions,
  firstLedgerDay,
  insertException,
  listExceptions,
  setExceptionState,
  setResponsible,
  updateExceptionFacts,
  type FoundException,
  type StoredException,
} from '../../ledger/cards/card-exceptions';
import { readSettings } from '../../ledger/file/settings';
import { OperationFailure } from '../ground/failure';
import { changeLedger, noteInAudit, type Ledger, type Shown } from '../ground/ledger';
import { cardRulesOn } from './card-rules';
import { newestCardDay } from './newest-day';
import { readQuota } from './quota';

/** Later than any day: nothing is asked. */
const never = '9999-12-31';

function quotaException(context: Shown): FoundException[] {
  const { numerator, denominator, permille } = readQuota(context, null);
  if (fitsQuota(numerator, denominator, permille)) return [];
  const allowed = Math.floor((denominator * permille) / 1000);
  return [
    {
      kind: 'quotaExceeded',
      subject: 'branch',
      clientNo: null,
      cardId: null,
      applicationId: null,
      rmName: null,
      facts: { numerator, denominator, allowed, permille },
    },
  ];
}

/** What does not agree now (docs/rules/cards.md#exceptions). */
function findNow(context: Shown): FoundException[] {
  const today = newestCardDay(context);
  const { applicationsFrom, openingDays } = cardRulesOn(context, today);
  const bounds = {
    applicationsFrom: applicationsFrom ?? firstLedgerDay(context.db) ?? never,
    openedBy: addDays(today, -openingDays),
  };
  return [...findExceptions(context.db, bounds), ...quotaException(context)];
}

const note = (context: Ledger, event: string, about: FoundException | StoredException) =>
  noteInAudit(context, {
    action: `exception.${event}`,
    subject: about.clientNo ?? about.subject,
    detail: { kind: about.kind, subject: about.subject, ...about.facts },
  });

/**
 * Looks at the exceptions again, inside the work of `changeLedger`, any number of times: what is
 * explained stays explained, what is gone is fixed.
 */
export function refreshExceptions(context: Ledger): { found: number; fixed: number } {
  const { db } = context;
  const at = context.now();
  const { approverName } = readSettings(db);
  const changes = compareExceptions(findNow(context), listExceptions(db, approverName));
  for (const found of changes.added) {
    const responsible = found.rmName || approverName || context.account.displayName;
    insertException(db, found, { responsible, at });
    note(context, 'found', found);
  }
  for (const { known, found } of changes.changed) updateExceptionFacts(db, known.id, found);
  for (const { known, found } of changes.reopened) {
    updateExceptionFacts(db, known.id, found);
    setExceptionState(db, known.id, { state: 'open', at, accountId: null });
    note(context, 'reopened', found);
  }
  for (const known of changes.fixed) {
    setExceptionState(db, known.id, { state: 'fixed', at, accountId: null });
    note(context, 'gone', known);
  }
  return { found: changes.added.length + changes.reopened.length, fixed: changes.fixed.length };
}

/** Every exception, open ones first. */
export function showExceptions({ db }: Pick<Shown, 'db'>): CardException[] {
  return listExceptions(db, readSettings(db).approverName).map(
    ({ subject: _subject, ...exception }) => exception,
  );
}

/** Looks again and shows what there is. */
export function recheckExceptions(context: Ledger): CardException[] {
  changeLedger(
    context,
    () => refreshExceptions(context),
    (counts) => ({ action: 'exception.recheck', subject: '', detail: counts }),
  );
  return showExceptions(context);
}

function requireException({ db }: Shown, id: number): StoredException {
  const found = findException(db, id, readSettings(db).approverName);
  if (!found) throw new OperationFailure('card.exceptionMissing', { exception: id });
  return found;
}

function close(
  context: Ledger,
  exception: StoredException,
  state: 'explained' | 'fixed',
  explanation: string,
): CardException {
  const { id, kind, subject, clientNo } = exception;
  changeLedger(
    context,
    () =>
      setExceptionState(context.db, id, {
        state,
        explanation,
        at: context.now(),
        accountId: context.account.id,
      }),
    () => ({
      action: `exception.${state}`,
      subject: clientNo ?? subject,
      detail: { kind, subject, explanation },
    }),
  );
  return requireException(context, id);
}

/** Explains an exception; it stays explained while it lasts. */
export function explainException(
  context: Ledger,
  wanted: { readonly exceptionId: number; readonly explanation: string },
): CardException {
  const exception = requireException(context, wanted.exceptionId);
  if (exception.state === 'fixed') {
    throw new OperationFailure('card.exceptionFixed', { exception: exception.id });
  }
  return close(context, exception, 'explained', wanted.explanation);
}

/** Closes an exception as fixed; refused while it still holds. */
export function fixException(
  context: Ledger,
  wanted: { readonly exceptionId: number; readonly explanation: string },
): CardException {
  const exception = requireException(context, wanted.exceptionId);
  const { kind, subject, id } = exception;
  const holds = findNow(context).some((each) => each.kind === kind && each.subject === subject);
  if (holds) {
    throw new OperationFailure('card.exceptionHolds', {
      exception: id,
      kind: exceptionTexts[kind].zh,
    });
  }
  return close(context, exception, 'fixed', wanted.explanation);
}

/** Says who answers for an exception. */
export function assignException(
  context: Ledger,
  wanted: { readonly exceptionId: number; readonly responsible: string },
): CardException {
  const { id, kind, subject, clientNo } = requireException(context, wanted.exceptionId);
  changeLedger(
    context,
    () => setResponsible(context.db, id, wanted.responsible),
    () => ({
      action: 'exception.assign',
      subject: clientNo ?? subject,
      detail: { kind, subject, responsible: wanted.responsible },
    }),
  );
  return requireException(context, id);
}
