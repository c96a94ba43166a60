import {
  changeSettings,
  showSettingHistory,
  showSettings,
} from '../operations/settings/change-settings';
import { setRate, showRates } from '../operations/settings/exchange-rates';
import { showAuditLog } from '../operations/ledger/show-audit-log';
import type { Handlers } from './handle';

/** Calls about settings and the audit log. */
export const settingCalls: Handlers<
  'settings.get' | 'settings.set' | 'settings.history' | 'audit.list' | 'rates.list' | 'rates.set'
> = {
  'settings.get': (_input, desk) => showSettings(desk.ledger),
  'settings.set': (changes, desk) => changeSettings(desk.ledger, changes),
  'settings.history': (_input, desk) => showSettingHistory(desk.ledger),
  'rates.list': (_input, desk) => showRates(desk.ledger),
  'rates.set': (rate, desk) => setRate(desk.ledger, rate),
  'audit.list': ({ limit }, desk) => showAuditLog(desk.ledger, limit),
};
