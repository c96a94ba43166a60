import { done, type CallsOf } from '../ground/call-types';
import { changeSettings, showSettingHistory, showSettings } from '../ground/settings';
import { setRate, showRates } from './exchange-rates';
import { comparePrinted } from '../ground/printed-head';
import { showAuditChoices, showAuditLog, verifyAudit } from './show-audit-log';
import { showBackupState } from './show-state';

/** Calls about the ledger as a whole: its settings and rates, its log, its backups. */
export const ledgerCalls: CallsOf<'app' | 'settings' | 'rates' | 'audit' | 'backups'> = {
  'app.finishGuide': (ledger) => done(changeSettings(ledger, { guideDone: true })),
  'settings.get': showSettings,
  'settings.set': changeSettings,
  'settings.history': showSettingHistory,
  'rates.list': showRates,
  'rates.set': setRate,
  'audit.list': showAuditLog,
  'audit.choices': showAuditChoices,
  'audit.verify': verifyAudit,
  'audit.comparePrinted': (shown, { text }) => comparePrinted(shown, text),
  'backups.state': showBackupState,
};
