import { Alert } from 'antd';
import type { Shrinkage } from '../../../shared/models/month-size';
import { showMoney } from '../../format/money';
import { showCount, showPercent } from '../../format/number';
import { useMonthName, useTexts } from '../../hooks/use-texts';

/** Says in numbers that the month would be far smaller than the one before, before anything is said to be in order. */
export function ShrinkagePanel({ shrinkage }: { readonly shrinkage: Shrinkage | null }) {
  const t = useTexts('imports');
  const monthName = useMonthName();
  if (shrinkage === null) return null;
  const { month, before, after } = shrinkage;
  const less = (was: number, is: number): string => showPercent((was - is) / was, 0);
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('shrinkage.title', { month: monthName(month) })}
      description={
        <ul className="drift tabular">
          {after.clients < before.clients ? (
            <li>
              {t('shrinkage.clients', {
                before: showCount(before.clients),
                after: showCount(after.clients),
                share: less(before.clients, after.clients),
              })}
            </li>
          ) : null}
          {before.assets !== null && after.assets !== null && after.assets < before.assets ? (
            <li>
              {t('shrinkage.assets', {
                before: showMoney(before.assets, 'wan'),
                after: showMoney(after.assets, 'wan'),
                share: less(before.assets, after.assets),
              })}
            </li>
          ) : null}
          <li>{t('shrinkage.hint')}</li>
        </ul>
      }
    />
  );
}
