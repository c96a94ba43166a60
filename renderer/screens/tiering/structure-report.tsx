import { metricLabelOf } from '../../../shared/models/scheme-reading';
import { useNavigate } from '@tanstack/react-router';
import type { Scheme, TierStructure } from '../../../shared/models/tiering';
import { showMoney } from '../../format/money';
import { showCount, showPercent } from '../../format/number';
import { showMoment } from '../../format/date';
import { useClientList } from '../../hooks/list-store';
import { useMonthName, useTexts, useTierName } from '../../hooks/use-texts';
import { StandingNote } from '../../parts/standing-note';
import { Contribution } from './contribution';
import { MovementLists } from './movement-lists';
import { ShareChart } from './share-chart';
import { StructureTable } from './structure-table';
import { missingMonth } from '../../../shared/models/calendar';

interface StructureReportProps {
  readonly structure: TierStructure;
  readonly scheme: Scheme;
}

/** The tier structure: the striking line, the table, the chart and the lists of movements. */
export function StructureReport({ structure, scheme }: StructureReportProps) {
  const t = useTexts('tiering');
  const navigate = useNavigate();
  const setFilter = useClientList((state) => state.setFilter);
  const drill = (tier: string): void => {
    setFilter({ tiers: [tier] });
    void navigate({ to: '/clients' });
  };
  return (
    <div className="stack tier-report">
      <StandingNote
        standing={structure.standing}
        month={structure.month}
        scheme={structure.schemeId}
      />
      <Striking structure={structure} scheme={scheme} />
      <div className="structure-columns">
        <section className="panel" aria-labelledby="structure-title">
          <h2 id="structure-title">{t('structure')}</h2>
          <StructureTable structure={structure} onDrill={drill} />
          {structure.clientsWithoutAum > 0 ? (
            <p className="secondary footnote">
              {t('withoutAum', { count: showCount(structure.clientsWithoutAum) })}
            </p>
          ) : null}
        </section>
        <section className="panel" aria-labelledby="shares-title">
          <h2 id="shares-title">{t('chart')}</h2>
          <ShareChart structure={structure} onDrill={drill} />
        </section>
      </div>
      <Contribution structure={structure} />
      <MovementLists structure={structure} scheme={scheme} />
    </div>
  );
}

function Striking({ structure, scheme }: StructureReportProps) {
  const t = useTexts('tiering');
  const tierName = useTierName();
  const monthName = useMonthName();
  const { vip } = structure;
  const floor = scheme.tiers.find((tier) => tier.rank === scheme.vipFloorRank);
  const missing = missingMonth(structure.month, structure.previousMonth);
  return (
    <div className="panel striking">
      <div className="grow">
        <div className="line">
          {t('striking', {
            floor: tierName(floor?.name ?? null),
            clientShare: showPercent(vip.clientShare),
            aumShare: showPercent(vip.aumShare),
          })}
        </div>
        <div className="secondary tabular">
          {t('strikingFigures', {
            clients: showCount(vip.clients),
            aum: showMoney(vip.aum, 'wan'),
          })}
        </div>
      </div>
      <div className="secondary provenance">
        <div>
          {t('version', {
            scheme: scheme.name,
            version: structure.schemeVersion,
            metric: metricLabelOf(scheme),
          })}
        </div>
        <div>
          {t('ranAt', { at: showMoment(structure.ranAt), revision: structure.snapshotRevision })}
        </div>
        <div>
          {structure.previousMonth
            ? t('against', { month: monthName(structure.previousMonth) })
            : t('noPrevious')}
        </div>
        {missing ? <div>{t('monthMissing', { month: monthName(missing) })}</div> : null}
      </div>
    </div>
  );
}
