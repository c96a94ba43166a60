import type { Input } from '../../../shared/contract';
import { formatMessage } from '../../../shared/text/message';
import { reportTexts } from '../../../shared/text/report';
import { reportTitleTexts } from '../../../shared/text/reports';
import { tieringTexts } from '../../../shared/text/tiering';
import { workListTexts } from '../../../shared/text/work-lists';
import { showSettings } from '../../operations/ground/settings';
import type { AskHandlers } from '../ask-handlers';
import { askWayOut } from '../way-out';

function suggestedName(wanted: Input<'export.save'>): string {
  const say = (key: keyof typeof reportTexts, values = {}) =>
    formatMessage(reportTexts[key], 'zh-CN', values);
  switch (wanted.name) {
    case 'clients':
      return `${say('clientListTitle')}_${wanted.query.month ?? ''}.xlsx`;
    case 'report': {
      const { report } = wanted;
      const title =
        report.name === 'workList' ? workListTexts[report.list] : reportTitleTexts[report.name];
      return `${title.zh}_${report.scheme}_${report.month}.xlsx`;
    }
    case 'tierList': {
      const list = tieringTexts[wanted.list].zh;
      return `${say('tierListTitle', { list })}_${wanted.scheme}_${wanted.month}.xlsx`;
    }
  }
}

/** Calls that write workbooks. */
export const exportCalls = {
  'export.save': (wanted, desk) =>
    desk.runJob(wanted.jobId, async (job) => {
      const chosen = await askWayOut(desk, 'workbook', suggestedName(wanted));
      if (chosen === null) return { path: null };
      job.onStep({ step: 'writing', done: 0, total: 0 });
      const { language } = showSettings(desk.ledger);
      await desk.ledgerThread.work('export', { wanted, language, ...chosen }, job);
      return { path: chosen.path };
    }),
  'export.answer': ({ askId, answer }, desk) => {
    desk.answerPurpose(askId, answer);
    return null;
  },
} satisfies Partial<AskHandlers>;
