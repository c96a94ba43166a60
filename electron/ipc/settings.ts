import {
  changeSettings,
  showSettingHistory,
  showSettings,
} from '../operations/settings/change-settings';
import { showAuditLog } from '../operations/ledger/show-audit-log';
import type { Handlers } from './handle';

/** Calls about settings and the audit log. */
export const settingCalls: Handlers<
  'settings.get' | 'settings.set' | 'settings.history' | 'audit.list'
> = {
  'settings.get': (_input, desk) => showSettings(desk.ledger),
  'settings.set': (changes, desk) => changeSettings(desk.ledger, changes),
  'settings.history': (_input, desk) => showSettingHistory(desk.ledger),
  'audit.list': ({ limit }, desk) => showAuditLog(desk.ledger, limit),
};
