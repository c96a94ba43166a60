import type { FiledProduct } from '../../../../shared/models/client-file';
import { daysBetween } from '../../../../shared/models/day-count';
import { showMoney } from '../../../format/money';
import { presentDay } from '../../../format/typed-day';
import { useTexts } from '../../../hooks/use-texts';

/** What the client holds that falls due, the next first. */
export function Products({ products }: { readonly products: readonly FiledProduct[] }) {
  const t = useTexts('clientFile');
  const today = presentDay();
  const whenOf = ({ dueOn }: FiledProduct): string => {
    const days = daysBetween(today, dueOn);
    if (days < 0) return t('fallenDue');
    return days === 0 ? t('today') : t('inDays', { days });
  };
  return (
    <section className="panel" aria-labelledby="products-title">
      <h2 id="products-title">{t('products')}</h2>
      {products.length === 0 ? (
        <p className="secondary">{t('noProducts')}</p>
      ) : (
        <div className="file-scroll">
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{t('dueOn')}</th>
                <th scope="col">{t('productName')}</th>
                <th scope="col" className="number">
                  {t('amountYuan')}
                </th>
              </tr>
            </thead>
            <tbody>
              {products.map((product, at) => (
                <tr key={at}>
                  <td className="tabular nowrap">
                    {product.dueOn} <span className="secondary">{whenOf(product)}</span>
                  </td>
                  <td>{product.product}</td>
                  <td className="number">{showMoney(product.amount)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
