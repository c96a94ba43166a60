import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { nothing, showChange, showMoney } from '../../format/money';
import { showCount } from '../../format/number';
import { useTexts } from '../../hooks/use-texts';
import { isFieldName } from '../../../shared/text/fields';
import { compareTotals, type ComparedTotal } from './compare-totals';
import { NotedField } from './noted-field';
import type { ReviewPartProps } from './review-part';

/** The sums of the rows beside the file's own totals and those of the sender's note. */
export function TotalsPanel({ session, summary }: ReviewPartProps) {
  const t = useTexts('imports');
  const totals = compareTotals(summary);
  const heads = ['sum', 'stated', 'noted', 'difference'] as const;
  return (
    <section className="panel" aria-labelledby="totals-title">
      <h2 id="totals-title">
        {t('section.totals')}
        <TotalsVerdict totals={totals} />
      </h2>
      <table className="figures selectable">
        <thead>
          <tr>
            <th scope="col">{t('totals.field')}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="number">
                {t(`totals.${head}`)}
              </th>
            ))}
            <th scope="col">{t('totals.result')}</th>
          </tr>
        </thead>
        <tbody>
          {totals.map((total) => (
            <TotalLine key={total.field} session={session} total={total} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function TotalsVerdict({ totals }: { readonly totals: readonly ComparedTotal[] }) {
  const t = useTexts('imports');
  const stated = totals.filter((total) => total.verdict !== 'notStated');
  const differ = stated.filter((total) => total.verdict === 'differ').length;
  const rounded = stated.filter((total) => total.verdict === 'rounding').length;
  if (stated.length === 0) return <span className="plain secondary">{t('totals.notStated')}</span>;
  return differ === 0 ? (
    <span className="plain good">
      {rounded > 0
        ? t('totals.someRounded', { count: stated.length, rounded })
        : t('totals.allAgree', { count: stated.length })}
    </span>
  ) : (
    <span className="plain bad">{t('totals.someDiffer', { count: differ })}</span>
  );
}

interface TotalLineProps extends Pick<ReviewPartProps, 'session'> {
  readonly total: ComparedTotal;
}

function TotalLine({ session, total }: TotalLineProps) {
  const t = useTexts('imports');
  const fields = useTexts('fields');
  const isCount = total.field === 'rowCount';
  const show = (value: number | null): string => {
    if (value === null) return nothing;
    return isCount ? showCount(value) : showMoney(value);
  };
  const name = isCount
    ? t('totals.rowCount')
    : isFieldName(total.field)
      ? fields(total.field)
      : total.field;
  return (
    <tr className={total.verdict === 'differ' ? 'differs' : undefined}>
      <th scope="row">{name}</th>
      <td className="number">{show(total.sum)}</td>
      <td className="number" title={total.statedCell ?? undefined}>
        {show(total.stated)}
      </td>
      <td className="number noted">
        <NotedField session={session} field={total.field} name={name} />
      </td>
      <td className="number">
        {total.difference === null ? nothing : showChange(total.difference, (size) => show(size))}
      </td>
      <td className="nowrap">
        <Verdict total={total} />
      </td>
    </tr>
  );
}

function Verdict({ total }: { readonly total: ComparedTotal }) {
  const t = useTexts('imports');
  const { verdict, allowance } = total;
  if (verdict === 'rounding') {
    return (
      <span className="good" title={t('totals.rounding.hint', { most: showMoney(allowance) })}>
        <CheckCircleFilled aria-hidden /> {t('totals.rounding', { most: showMoney(allowance) })}
      </span>
    );
  }
  if (verdict === 'agree') {
    return (
      <span className="good">
        <CheckCircleFilled aria-hidden /> {t('totals.agree')}
      </span>
    );
  }
  if (verdict === 'differ') {
    return (
      <span className="bad">
        <CloseCircleFilled aria-hidden /> {t('totals.differ')}
      </span>
    );
  }
  return <span className="secondary">{t('totals.none')}</span>;
}
