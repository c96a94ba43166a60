import type { ImportIssue } from '../../../shared/models/import-issue';
import { issueSentence } from '../../../shared/text/issue-sentence';
import { readSettings } from '../../ledger/file/settings';
import { writeCsv } from '../../spreadsheet/write-csv';
import { unstatedWay, writeOut } from '../ground/way-out';
import type { Shown } from '../ground/ledger';

const heads = {
  'zh-CN': ['级别', '代码', '工作表', '位置', '说明'],
  en: ['severity', 'code', 'sheet', 'cell', 'message'],
} as const;

/** Saves every finding of a file, one a line, as CSV; the audit log says so. */
export function saveIssues(context: Shown, issues: readonly ImportIssue[], path: string): void {
  const { language } = readSettings(context.db);
  const lines = issues.map((issue) => {
    const { severity, code, sheet, cell } = issue;
    return [severity, code, sheet, cell, issueSentence(issue, language)];
  });
  const content = new TextEncoder().encode(writeCsv(heads[language], lines));
  writeOut(context, { path, content, detail: { name: 'issues', rows: lines.length } }, unstatedWay);
}
