import { Tag } from 'antd';
import {
  blankStates,
  type StockForecast,
  type StockLevel,
} from '../../../../shared/models/card-stock';
import { nothing } from '../../../format/money';
import { useTexts } from '../../../hooks/use-texts';

interface LevelPanelProps {
  readonly stock: StockLevel;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

const flagColours: Readonly<Record<StockForecast['flag'], string>> = {
  shortage: 'error',
  overstock: 'warning',
  enough: 'success',
};

/** How a level's blanks stand: counts, next numbers, forecast, last count. */
export function LevelPanel({ stock, chosen, onChoose }: LevelPanelProps) {
  const t = useTexts('cardStock');
  const terms = useTexts('terms');
  const { forecast, lastCount } = stock;
  return (
    <section className={`panel stock-level${chosen ? ' chosen' : ''}`}>
      <h2>
        <button type="button" className="plain-link" aria-pressed={chosen} onClick={onChoose}>
          {terms(`level.${stock.level}`)}
        </button>
        <Tag color={flagColours[forecast.flag]}>{t(`flag.${forecast.flag}`)}</Tag>
        <span className="grow" />
        <span className="tabular">{t('usable', { count: forecast.usable })}</span>
      </h2>
      <Counts stock={stock} />
      <p className="tabular">
        <span className="secondary">{t('next')} </span>
        <span className="selectable">{stock.nextToHandOut ?? nothing}</span>
      </p>
      {stock.tellers.map(({ holder, quantity, nextNo }) => (
        <p key={holder} className="tabular">
          {t('tellerLine', { holder, count: quantity, next: nextNo })}
        </p>
      ))}
      <p className="secondary">
        {t('forecast', { ...forecast, level: '', flag: '', perMonth: forecast.usedPerMonth })}
      </p>
      <p>
        {forecast.suggestedOrder > 0
          ? t('suggested', { count: forecast.suggestedOrder })
          : t('noOrder')}
      </p>
      <p className="secondary tabular">
        {lastCount
          ? t('lastCount', { on: lastCount.on, difference: lastCount.difference })
          : t('neverCounted')}
      </p>
    </section>
  );
}

function Counts({ stock }: { readonly stock: StockLevel }) {
  const states = useTexts('blankStates');
  return (
    <dl className="blank-counts tabular">
      {blankStates.map((state) => (
        <div key={state}>
          <dt className="secondary">{states(state)}</dt>
          <dd>{stock.counts[state]}</dd>
        </div>
      ))}
    </dl>
  );
}
