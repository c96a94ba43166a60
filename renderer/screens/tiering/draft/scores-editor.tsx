import { InputNumber, Slider } from 'antd';
import type { Indicator, Metric, Scheme } from '../../../../shared/models/scheme';
import { typeMetricValue } from '../../../../shared/text/metric-value';
import { useTexts } from '../../../hooks/use-texts';
import { useDraft } from './draft-store';
import { ValueInput } from './value-input';

const heaviest = 100;

/** Every score of the scheme with its indicators: weight and what earns full points. */
export function ScoresEditor({ scheme }: { readonly scheme: Scheme }) {
  const t = useTexts('draft');
  const scores = Object.entries(scheme.metrics).filter(([, { definition }]) =>
    definition.kind === 'score' ? definition.indicators.length > 0 : false,
  );
  if (scores.length === 0) return <p className="secondary">{t('noScores')}</p>;
  return (
    <div className="stack">
      {scores.map(([key, metric]) => (
        <ScoreTable key={key} scheme={scheme} name={key} metric={metric} />
      ))}
    </div>
  );
}

function ScoreTable(props: {
  readonly scheme: Scheme;
  readonly name: string;
  readonly metric: Metric;
}) {
  const { scheme, name, metric } = props;
  const t = useTexts('draft');
  const change = useDraft((state) => state.change);
  if (metric.definition.kind !== 'score') return null;
  const { indicators } = metric.definition;
  const total = indicators.reduce((sum, { weightPercent }) => sum + weightPercent, 0);
  const set = (at: number, part: Partial<Indicator>): void =>
    change((draft) => withIndicator(draft, name, at, part));
  return (
    <section>
      <h3>
        {metric.label} <span className="secondary">{t('weightTotal', { total })}</span>
      </h3>
      <table className="figures scores">
        <thead>
          <tr>
            <th scope="col">{t('indicator')}</th>
            <th scope="col">{t('weight')}</th>
            <th scope="col" className="number">
              {t('zeroAt')}
            </th>
            <th scope="col" className="number">
              {t('fullAt')}
            </th>
          </tr>
        </thead>
        <tbody>
          {indicators.map((indicator, at) => (
            <IndicatorLine
              key={indicator.name}
              scheme={scheme}
              indicator={indicator}
              onChange={(part) => set(at, part)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function IndicatorLine(props: {
  readonly scheme: Scheme;
  readonly indicator: Indicator;
  readonly onChange: (part: Partial<Indicator>) => void;
}) {
  const { scheme, indicator, onChange } = props;
  const t = useTexts('draft');
  const { name, weightPercent, scale } = indicator;
  const unit = scheme.metrics[indicator.metric]?.unit ?? 'score';
  const label = t('weightOf', { name });
  const setWeight = (next: number): void => onChange({ weightPercent: next });
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <div className="weight">
          <Slider
            className="grow"
            min={0}
            max={Math.max(heaviest, weightPercent)}
            value={weightPercent}
            onChange={setWeight}
            ariaLabelForHandle={label}
          />
          <InputNumber
            size="small"
            aria-label={label}
            min={0}
            max={1000}
            value={weightPercent}
            onChange={(next) => next !== null && setWeight(next)}
            style={{ width: 60 }}
          />
        </div>
      </td>
      {scale.kind === 'linear' ? (
        <>
          <td className="number">
            <ValueInput
              label={t('zeroOf', { name })}
              value={scale.zeroAt}
              unit={unit}
              width={84}
              onChange={(zeroAt) => onChange({ scale: { ...scale, zeroAt } })}
            />
          </td>
          <td className="number">
            <ValueInput
              label={t('fullOf', { name })}
              value={scale.fullAt}
              unit={unit}
              width={84}
              onChange={(fullAt) => onChange({ scale: { ...scale, fullAt } })}
            />
          </td>
        </>
      ) : (
        <td className="number secondary" colSpan={2}>
          {scale.bands
            .map(({ lowerBound, points }) =>
              lowerBound === null
                ? typeMetricValue(points, 'score')
                : `≥ ${typeMetricValue(lowerBound, unit)} ${typeMetricValue(points, 'score')}`,
            )
            .join('；')}
        </td>
      )}
    </tr>
  );
}

/** The scheme with one indicator of one of its scores changed. */
function withIndicator(
  scheme: Scheme,
  metric: string,
  at: number,
  part: Partial<Indicator>,
): Scheme {
  const found = scheme.metrics[metric];
  if (found?.definition.kind !== 'score') return scheme;
  const indicators = found.definition.indicators.map((each, place) =>
    place === at ? { ...each, ...part } : each,
  );
  return {
    ...scheme,
    metrics: {
      ...scheme.metrics,
      [metric]: { ...found, definition: { kind: 'score', indicators } },
    },
  };
}
