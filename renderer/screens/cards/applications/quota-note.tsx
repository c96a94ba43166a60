import { Alert } from 'antd';
import type { QuotaMeter } from '../../../../shared/models/card';
import { useTexts } from '../../../hooks/use-texts';

/** What one more special card would make of the quota. */
export function QuotaNote({ quota }: { readonly quota: QuotaMeter }) {
  const t = useTexts('cardDesk');
  const { numerator, pending, allowed, after, hasRoom } = quota;
  return (
    <Alert
      type={hasRoom ? 'info' : 'warning'}
      showIcon
      className="form-error"
      title={
        hasRoom
          ? t('form.quotaAfter', { after, allowed })
          : t('form.noRoom', { numerator, pending, allowed })
      }
    />
  );
}
