import { comparePrinted } from './printed-head';
import { showAuditChoices, showAuditLog, verifyAudit } from './show-audit-log';
import { type CallsOf } from '../call-types';

/** Calls that read and change ledger. */
export const ledgerCalls: CallsOf<'audit'> = {
  'audit.list': showAuditLog,
  'audit.choices': showAuditChoices,
  'audit.verify': verifyAudit,
  'audit.comparePrinted': (shown, { text }) => comparePrinted(shown, text),
};
