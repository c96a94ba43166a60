import { formatMessage } from '../../../shared/text/message';
import { settings as texts } from '../../../shared/text/ui/settings';
import { showSettings } from '../../operations/ground/settings';
import { exportAudit } from '../../operations/ledger/show-audit-log';
import type { AskHandlers } from '../ask-handlers';
import { askWayOut } from '../way-out';

/** Calls about settings and the audit log. */
export const settingCalls = {
  'audit.export': async ({ filter }, desk) => {
    const { language } = showSettings(desk.ledger);
    const title = formatMessage(texts['section.audit'], language, {});
    const chosen = await askWayOut(desk, 'workbook', `${title}.xlsx`);
    if (chosen === null) return { path: null };
    const { path, way } = chosen;
    await exportAudit(desk.shown, { filter, path, language }, way);
    return { path };
  },
} satisfies Partial<AskHandlers>;
