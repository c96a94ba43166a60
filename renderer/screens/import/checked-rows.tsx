import { Button, Segmented, Tabs } from 'antd';
import { useState } from 'react';
import type { CheckSummary } from '../../../shared/models/import';
import { ask } from '../../api';
import { showCount } from '../../format/number';
import { useSaveFile } from '../../hooks/use-files';
import { useTexts } from '../../hooks/use-texts';
import { ChangesGrid } from './changes-grid';
import { IssueChips } from './issue-chips';
import { IssueGroups } from './issue-groups';
import { PreviewGrid } from './preview-grid';
import type { ReviewPartProps } from './review-part';
import { shows, type RowFilter, type Show } from './use-preview-rows';

/** What the checks found, and what the commit would change in the ledger. */
export function CheckedRows({ session, summary }: ReviewPartProps) {
  const t = useTexts('imports');
  const [tab, setTab] = useState('rows');
  const updated = showCount(summary.plan.updated);
  return (
    <section className="panel checked-rows" aria-labelledby="rows-title">
      <div className="row apart rows-head">
        <h2 className="panel-title" id="rows-title">
          {t('section.rows')}
        </h2>
        <RowFacts summary={summary} />
        <ExportRejected summary={summary} />
      </div>
      <Tabs
        activeKey={tab}
        onChange={setTab}
        size="small"
        destroyOnHidden
        items={[
          {
            key: 'rows',
            label: t('tab.rows'),
            children: <RowsTab session={session} summary={summary} />,
          },
          {
            key: 'changes',
            label: t('tab.changes', { count: updated }),
            disabled: summary.plan.updated === 0,
            children: <ChangesGrid session={session} summary={summary} />,
          },
        ]}
      />
    </section>
  );
}

function RowsTab({ session, summary }: ReviewPartProps) {
  const t = useTexts('imports');
  const [filter, setFilter] = useState<RowFilter>({ show: 'all', code: null });
  const excluded = session.choice.excluded?.length ?? 0;
  const offered = shows.filter((show) => show !== 'excluded' || excluded > 0);
  const codes = summary.issueCodes ?? [];
  const code = codes.some((one) => one.code === filter.code) ? filter.code : null;
  const show = offered.includes(filter.show) ? filter.show : 'all';
  return (
    <>
      <IssueGroups
        groups={summary.issueGroups}
        onShow={(group) => {
          session.showSheet(group.sheet);
          setFilter({ show: 'all', code: group.code });
        }}
      />
      <div className="row rows-filter">
        <Segmented<Show>
          aria-label={t('preview')}
          value={show}
          onChange={(next) => setFilter({ show: next, code: null })}
          options={offered.map((value) => ({
            value,
            label:
              value === 'excluded' ? t('show.excluded', { count: excluded }) : t(`show.${value}`),
          }))}
        />
        <IssueChips
          codes={codes}
          chosen={code}
          onChoose={(next) => setFilter({ show: 'all', code: next })}
        />
      </div>
      <PreviewGrid
        key={`${show}/${code ?? ''}/${session.layout.sheet}`}
        session={session}
        summary={summary}
        filter={{ show, code }}
      />
    </>
  );
}

function RowFacts({ summary }: { readonly summary: CheckSummary }) {
  const t = useTexts('imports');
  const terms = useTexts('terms');
  const { issueCounts } = summary;
  const severities = (['error', 'warning', 'note'] as const).filter((key) => issueCounts[key] > 0);
  return (
    <div className="row tabular grow facts-line">
      <span>{t('read', { count: showCount(summary.rowsRead) })}</span>
      <span>{t('acceptedCount', { count: showCount(summary.accepted) })}</span>
      {summary.joined > 0 ? (
        <span title={t('joinedCount.hint')}>
          {t('joinedCount', { count: showCount(summary.joined) })}
        </span>
      ) : null}
      <span className={summary.rejected > 0 ? 'bad' : ''}>
        {t('rejectedCount', { count: showCount(summary.rejected) })}
      </span>
      <span>{t('setAsideCount', { count: showCount(summary.setAside.length) })}</span>
      {severities.map((severity) => (
        <span key={severity} className={`severity ${severity}`}>
          {t('issueCount', {
            severity: terms(`severity.${severity}`),
            count: showCount(issueCounts[severity]),
          })}
        </span>
      ))}
    </div>
  );
}

/** The rejected rows as a workbook with their reasons, to be mended and dropped in again. */
function ExportRejected({ summary }: { readonly summary: CheckSummary }) {
  const t = useTexts('imports');
  const save = useSaveFile();
  if (summary.rejected === 0) return null;
  const run = (): void =>
    void save(t('exportRejected'), (jobId) =>
      ask('import.exportRejected', { jobId, sessionId: summary.sessionId }),
    );
  return (
    <span className="row">
      <span className="secondary">{t('exportRejected.hint')}</span>
      <Button onClick={run}>{t('exportRejected')}</Button>
    </span>
  );
}
