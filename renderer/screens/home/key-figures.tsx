import type { HomeView } from '../../../shared/models/home';
import { Change } from '../../components/change';
import { Sparkline } from '../../components/sparkline';
import { showMoney } from '../../format/money';
import { showCount, showPercent } from '../../format/number';
import { useTexts } from '../../hooks/use-texts';

type KeyFigure = HomeView['figures'][number];

/** The month's key figures with the change against last month and a line of the last months. */
export function KeyFigures({ figures }: { readonly figures: readonly KeyFigure[] }) {
  const t = useTexts('home');
  return (
    <section className="key-figures" aria-label={t('figures')}>
      {figures.map((figure) => (
        <KeyFigureCard key={figure.key} figure={figure} />
      ))}
    </section>
  );
}

function KeyFigureCard({ figure }: { readonly figure: KeyFigure }) {
  const t = useTexts('home');
  const name = t(`figure.${figure.key}`);
  const show = (value: number): string => showFigure(figure.key, value);
  const showSize = (size: number): string =>
    figure.key === 'vipAumShare' ? t('points', { count: (size * 100).toFixed(2) }) : show(size);
  return (
    <div className="panel key-figure">
      <div className="secondary">{name}</div>
      <div className="value tabular">{show(figure.value)}</div>
      <div className="row apart">
        <span className="change tabular">
          <span className="secondary">{t('change')} </span>
          <Change value={figure.change} show={showSize} />
        </span>
      </div>
      <Sparkline
        values={figure.history}
        label={t('trend', { name, months: figure.history.length })}
      />
    </div>
  );
}

function showFigure(key: KeyFigure['key'], value: number): string {
  if (key === 'aum') return showMoney(value, 'wan');
  if (key === 'vipAumShare') return showPercent(value);
  return showCount(value);
}
