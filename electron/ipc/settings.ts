import { formatMessage } from '../../shared/text/message';
import { settings as texts } from '../../shared/text/ui/settings';
import { comparePrinted } from '../operations/ledger/printed-head';
import {
  changeSettings,
  showSettingHistory,
  showSettings,
} from '../operations/settings/change-settings';
import { setRate, showRates } from '../operations/settings/exchange-rates';
import {
  exportAudit,
  showAuditChoices,
  showAuditLog,
  verifyAudit,
} from '../operations/ledger/show-audit-log';
import type { Handlers } from './handle';
import { askWayOut } from './way-out';

/** Calls about settings and the audit log. */
export const settingCalls: Handlers<
  | 'settings.get'
  | 'settings.set'
  | 'settings.history'
  | 'audit.list'
  | 'audit.choices'
  | 'audit.verify'
  | 'audit.comparePrinted'
  | 'audit.export'
  | 'rates.list'
  | 'rates.set'
> = {
  'settings.get': (_input, desk) => showSettings(desk.ledger),
  'settings.set': (changes, desk) => changeSettings(desk.ledger, changes),
  'settings.history': (_input, desk) => showSettingHistory(desk.ledger),
  'rates.list': (_input, desk) => showRates(desk.ledger),
  'rates.set': (rate, desk) => setRate(desk.ledger, rate),
  'audit.list': (wanted, desk) => showAuditLog(desk.shown, wanted),
  'audit.choices': (_input, desk) => showAuditChoices(desk.shown),
  'audit.verify': (_input, desk) => verifyAudit(desk.ledger),
  'audit.comparePrinted': ({ text }, desk) => comparePrinted(desk.ledger, text),
  'audit.export': async ({ filter }, desk) => {
    const { language } = showSettings(desk.ledger);
    const title = formatMessage(texts['section.audit'], language, {});
    const chosen = await askWayOut(desk, 'workbook', `${title}.xlsx`);
    if (chosen === null) return { path: null };
    const { path, way } = chosen;
    await exportAudit(desk.shown, { filter, path, language }, way);
    return { path };
  },
};
