import { useNavigate } from '@tanstack/react-router';
import { Collapse } from 'antd';
import type { Report, ReportDrill } from '../../../shared/models/report';
import { ReportChart } from '../../components/chart/report-chart';
import { useClientList } from '../../hooks/list-store';
import { useSession } from '../../hooks/session-store';
import { useTexts } from '../../hooks/use-texts';
import { ReportTable } from './report-table';

/** A report on screen: what it says in a line, its charts, its tables, its notes. */
export function ReportView({ report }: { readonly report: Report }) {
  const navigate = useNavigate();
  const setFilter = useClientList((state) => state.setFilter);
  const { chooseMonth, chooseScheme } = useSession();
  const drill = ({ month, scheme, filter }: ReportDrill): void => {
    chooseMonth(month);
    chooseScheme(scheme);
    setFilter(filter);
    void navigate({ to: '/clients' });
  };
  const openClient = (clientNo: string): void =>
    void navigate({ to: '/clients/$clientNo', params: { clientNo } });
  return (
    <div className="stack report">
      <div className="panel report-head">
        <div className="secondary">{report.subtitle}</div>
        {report.headline ? <div className="headline">{report.headline}</div> : null}
      </div>
      {(report.charts ?? []).map((chart) => (
        <section key={chart.title} className="panel">
          <h2>{chart.title}</h2>
          <ReportChart chart={chart} />
        </section>
      ))}
      {report.tables.map((table) => (
        <ReportTable key={table.name} table={table} onDrill={drill} onClient={openClient} />
      ))}
      <Notes report={report} />
    </div>
  );
}

function Notes({ report }: { readonly report: Report }) {
  const t = useTexts('reports');
  return (
    <div className="report-notes">
      {report.footnotes.map((note) => (
        <p key={note} className="secondary">
          {note}
        </p>
      ))}
      <Collapse
        ghost
        size="small"
        items={[
          {
            key: 'definitions',
            label: t('definitions'),
            children: (
              <dl>
                {report.definitions.map(({ term, meaning }) => (
                  <div key={`${term} ${meaning}`}>
                    <dt>{term}</dt>
                    <dd>{meaning}</dd>
                  </div>
                ))}
              </dl>
            ),
          },
        ]}
      />
    </div>
  );
}
