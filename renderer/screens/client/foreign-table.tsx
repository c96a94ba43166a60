import { currencyTexts, type Currency } from '../../../shared/text/currencies';
import { showMoney } from '../../format/money';
import { useLanguage, useMonthName, useTexts } from '../../hooks/use-texts';
import type { ClientView } from './client-view';
import { isFieldName } from '../../../shared/text/fields';

/** What amounts were before they became RMB, and the rates that were used. */
export function ForeignTable({ foreign }: Pick<ClientView, 'foreign'>) {
  const t = useTexts('client');
  const fields = useTexts('fields');
  const monthName = useMonthName();
  const [language] = useLanguage();
  if (foreign.length === 0) return null;
  const lines = [...foreign]
    .reverse()
    .flatMap(({ month, amounts }) => amounts.map((amount) => ({ month, ...amount })));
  const heads = ['month', 'figure', 'currency', 'original', 'rate', 'inRmb'] as const;
  const numbers = new Set<string>(['original', 'rate', 'inRmb']);
  const nameOf = (code: string): string => {
    const name = currencyTexts[code as Currency];
    return `${language === 'en' ? name.en : name.zh} ${code}`;
  };
  return (
    <section className="panel" aria-labelledby="foreign-title">
      <h2 id="foreign-title">{t('foreign')}</h2>
      <table className="figures selectable">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className={numbers.has(head) ? 'number' : undefined}>
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <tr key={at}>
              <td>{monthName(line.month)}</td>
              <td>{isFieldName(line.field) ? fields(line.field) : line.field}</td>
              <td>{nameOf(line.currency)}</td>
              <td className="number">{showMoney(line.amount)}</td>
              <td className="number">{line.rate}</td>
              <td className="number">{showMoney(line.fen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
