import { CheckCircleFilled, CloseCircleOutlined } from '@ant-design/icons';
import type { StandardCheck } from '../../../../shared/models/card';
import type { CountedWay } from '../../../../shared/models/scheme';
import { showMoney } from '../../../format/money';
import { useMonthName, useTexts, useTierName } from '../../../hooks/use-texts';

/** Each level's standard beside what the client has, and the evidence it rests on. */
export function StandardTable({ checks }: { readonly checks: readonly StandardCheck[] }) {
  const t = useTexts('cards');
  const terms = useTexts('terms');
  const tierName = useTierName();
  const monthName = useMonthName();
  const evidence = checks[0];
  return (
    <div>
      <table className="figures" aria-label={t('form.standards')}>
        <thead>
          <tr>
            <th scope="col">{t('form.standard')}</th>
            <th scope="col" className="number">
              {t('form.bound')}
            </th>
            <th scope="col" className="number">
              {t('form.metric')}
            </th>
            <th scope="col">{t('form.result')}</th>
          </tr>
        </thead>
        <tbody>
          {checks.map((check) => (
            <tr key={check.level}>
              <th scope="row">{terms(`level.${check.level}`)}</th>
              <td className="number">{showMoney(check.bound)}</td>
              <td className="number">{showMoney(check.metric)}</td>
              <td>
                <CheckResult check={check} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {evidence ? (
        <p className="secondary evidence-line">
          {t('form.from', {
            month: monthName(evidence.month),
            scheme: evidence.schemeId,
            version: evidence.schemeVersion,
            revision: evidence.snapshotRevision,
            tier: tierName(evidence.tier),
          })}
        </p>
      ) : null}
      {evidence?.way ? <CountedLine check={evidence} way={evidence.way} /> : null}
    </div>
  );
}

/** All assets beside what counts; a warning where they could not be told apart. */
function CountedLine(props: { readonly check: StandardCheck; readonly way: CountedWay }) {
  const { check, way } = props;
  const t = useTexts('cards');
  const ways = useTexts('countedWays');
  return (
    <p className={`${way === 'everything' ? 'bad' : 'secondary'} evidence-line`}>
      {ways(way)}
      {check.allAssets === null
        ? null
        : ` · ${t('form.allAssets', { amount: showMoney(check.allAssets) })}`}
    </p>
  );
}

function CheckResult({ check }: { readonly check: StandardCheck }) {
  const t = useTexts('cards');
  if (check.met) {
    return (
      <span className="good">
        <CheckCircleFilled aria-hidden /> {t('form.met')}
      </span>
    );
  }
  return (
    <span className="secondary">
      <CloseCircleOutlined aria-hidden />{' '}
      {check.metric === null
        ? t('form.noMetric')
        : t('form.notMet', { amount: showMoney(check.bound - check.metric) })}
    </span>
  );
}
